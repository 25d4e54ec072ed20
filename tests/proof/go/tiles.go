package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// tiles lets Go's reader find tiles under the paths of C2SP.
type tiles files

func (held tiles) Height() int { return height }

func (held tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		content, ok := held[ours(tile.Path())]
		if !ok {
			return nil, fmt.Errorf("%s is missing", ours(tile.Path()))
		}
		if len(content) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s does not hold %d hashes", ours(tile.Path()), tile.W)
		}
		found = append(found, content)
	}
	return found, nil
}

func (held tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// ours is the path of C2SP, which leaves out the height and calls leaves entries.
func ours(path string) string {
	rest := strings.TrimPrefix(path, fmt.Sprintf("tile/%d/", height))
	if data := strings.TrimPrefix(rest, "data/"); data != rest {
		rest = "entries/" + data
	}
	return "tile/" + rest
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

// leavesOf reads the files of leaves, whose form is C2SP's and not Go's.
func leavesOf(held files, size int64) ([][]byte, error) {
	var leaves [][]byte
	for first := int64(0); first < size; first += 1 << height {
		width := min(size-first, 1<<height)
		path := tlog.Tile{H: height, L: -1, N: first >> height, W: int(width)}.Path()
		content, found := held[ours(path)]
		if !found {
			return nil, fmt.Errorf("%s is missing", ours(path))
		}
		before := len(leaves)
		for len(content) >= 2 {
			length := int(binary.BigEndian.Uint16(content))
			if len(content) < 2+length {
				return nil, errors.New("a leaf is cut")
			}
			leaves = append(leaves, content[2:2+length])
			content = content[2+length:]
		}
		if len(content) != 0 || int64(len(leaves)-before) != width {
			return nil, fmt.Errorf("%s does not hold %d leaves", ours(path), width)
		}
	}
	return leaves, nil
}
