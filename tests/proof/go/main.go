// Reads a copy of the log with Go's own packages: whoever trusts neither us nor our verifier can.
//
//	readlog FOLDER [EARLIER FOLDER] < flips
//	readlog certificate FILE [KEY FILE] < damages
//
// It says on one line whether the copy holds. Then, for each line "path offset bit" on its input,
// it flips that bit of what it read and says on one line whether what is left still holds.
package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// files are what lies in a folder, by path.
type files map[string][]byte

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: readlog FOLDER [EARLIER FOLDER] < flips")
		os.Exit(2)
	}
	if os.Args[1] == "certificate" && len(os.Args) > 2 {
		key := ""
		if len(os.Args) > 3 {
			key = os.Args[3]
		}
		if err := certify(os.Args[2], key); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		return
	}
	held, err := load(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	var earlier files
	if len(os.Args) > 2 {
		if earlier, err = load(os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	said := bufio.NewWriter(os.Stdout)
	defer said.Flush()
	say(said, held, earlier)
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		var path string
		var offset, bit int
		if _, err := fmt.Sscan(lines.Text(), &path, &offset, &bit); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		held[path][offset] ^= 1 << bit
		say(said, held, earlier)
		held[path][offset] ^= 1 << bit
	}
}

func say(said *bufio.Writer, held, earlier files) {
	tree, err := check(held, earlier)
	if err != nil {
		fmt.Fprintf(said, "broken: %q\n", err.Error())
		return
	}
	fmt.Fprintf(said, "holds: %d\n", tree.N)
}

func load(folder string) (files, error) {
	held := files{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		held[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	return held, err
}
