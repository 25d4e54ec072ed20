package main

import (
	"encoding/base64"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// opened is the tree of a checkpoint that this key signed.
func opened(content []byte, key note.Verifier) (tlog.Tree, error) {
	signed, err := note.Open(content, note.VerifierList(key))
	if err != nil {
		return tlog.Tree{}, err
	}
	for _, signature := range signed.Sigs {
		// Go overlooks what stands in the last, half-used digit.
		if _, err := decoded(signature.Base64); err != nil {
			return tlog.Tree{}, err
		}
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != key.Name() || lines[3] != "" {
		return tlog.Tree{}, errors.New("not a checkpoint of this log")
	}
	size, err := decimal(lines[1])
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := hashOf(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func hashOf(line string) (tlog.Hash, error) {
	plain, err := decoded(line)
	if err == nil && len(plain) != tlog.HashSize {
		err = errors.New("not a hash")
	}
	var hash tlog.Hash
	copy(hash[:], plain)
	return hash, err
}

func decoded(text string) ([]byte, error) {
	return base64.StdEncoding.Strict().DecodeString(text)
}

func decimal(text string) (int64, error) {
	number, err := strconv.ParseInt(text, 10, 64)
	if err == nil && (number < 0 || strconv.FormatInt(number, 10) != text) {
		err = errors.New("not a number as it is written")
	}
	return number, err
}
