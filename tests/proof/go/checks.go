package main

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// check verifies the signature, every leaf against the tree and by a proof of its own, that the
// tree goes on from an earlier one, and every proof of a leaf that lies beside it.
func check(held, earlier files) (tlog.Tree, error) {
	key, err := note.NewVerifier(strings.TrimSuffix(string(held["vkey"]), "\n"))
	if err != nil {
		return tlog.Tree{}, err
	}
	tree, err := opened(held["checkpoint"], key)
	if err != nil {
		return tree, err
	}
	hashes := tlog.TileHashReader(tree, tiles(held))
	if err := checkLeaves(held, tree, hashes); err != nil {
		return tree, err
	}
	if earlier != nil {
		old, err := opened(earlier["checkpoint"], key)
		if err != nil {
			return tree, err
		}
		proof, err := tlog.ProveTree(tree.N, old.N, hashes)
		if err != nil {
			return tree, err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
			return tree, err
		}
	}
	for path, content := range held {
		if strings.HasSuffix(path, ".tlog-proof") {
			if err := checkProof(content, key); err != nil {
				return tree, fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	return tree, nil
}

func checkLeaves(held files, tree tlog.Tree, hashes tlog.HashReader) error {
	leaves, err := leavesOf(held, tree.N)
	if err != nil {
		return err
	}
	for index, leaf := range leaves {
		number := int64(index)
		stored, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, number)})
		if err != nil {
			return err
		}
		if stored[0] != tlog.RecordHash(leaf) {
			return fmt.Errorf("leaf %d is not the one in its tile", index)
		}
		proof, err := tlog.ProveRecord(tree.N, number, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, number, stored[0]); err != nil {
			return err
		}
	}
	return nil
}

// checkProof verifies a proof of one leaf (C2SP tlog-proof) that brings the leaf along.
func checkProof(content []byte, key note.Verifier) error {
	head, signed, found := strings.Cut(string(content), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" ||
		!strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		return errors.New("not a proof")
	}
	leaf, err := decoded(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return err
	}
	index, err := decimal(strings.TrimPrefix(lines[2], "index "))
	if err != nil {
		return err
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := hashOf(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	tree, err := opened([]byte(signed), key)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(leaf))
}
