package main

import (
	"bufio"
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const kind = "quitclaim certificate of an erasure with its proof"

// certificate is a file with a document, and with what proves that its leaf is in the log.
type certificate struct {
	Document json.RawMessage `json:"certificate"`
	Format   string          `json:"format"`
	LeafKey  string          `json:"leaf_key"`
	LogKey   string          `json:"log_key"`
	Proof    string          `json:"proof"`
	Version  int             `json:"version"`
}

// leaf is what the log says; announced of an erasure is one thing, the hash of its document.
type leaf struct {
	Action    string `json:"action"`
	Announced []struct {
		Subject string `json:"subject"`
		Type    string `json:"type"`
		Version int    `json:"version"`
	} `json:"announced"`
	At string `json:"at"`
	By struct {
		Role string `json:"role"`
	} `json:"by"`
	Fact string `json:"fact"`
	Form int    `json:"form"`
}

// checkCertificate verifies that the leaf in it is in the tree that was signed, and that this leaf
// is of this very document: of its hash, and of its id. vkey empty: by the key that came along.
func checkCertificate(content []byte, vkey string) error {
	var held certificate
	if err := only(content, &held); err != nil {
		return err
	}
	if held.Format != kind || held.Version != 1 {
		return errors.New("not a certificate of a form that is known here")
	}
	if vkey == "" {
		vkey = held.LogKey
	}
	key, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	if again, err := note.NewVerifier(held.LogKey); err != nil || again.KeyHash() != key.KeyHash() {
		return errors.New("another key came along")
	}
	if err := checkProof([]byte(held.Proof), key); err != nil {
		return err
	}
	return checkLeafOf(held, key.Name())
}

func checkLeafOf(held certificate, log string) error {
	var document struct {
		ID        string `json:"id"`
		Log       string `json:"log"`
		CountedAt string `json:"counted_at"`
	}
	if err := json.Unmarshal(held.Document, &document); err != nil {
		return err
	}
	if document.Log != log {
		return fmt.Errorf("proven by the log %s, not by %s", document.Log, log)
	}
	text, err := decoded(strings.TrimPrefix(strings.Split(held.Proof, "\n")[1], "extra "))
	if err != nil {
		return err
	}
	opens, err := decoded(held.LeafKey)
	if err != nil || len(opens) != tlog.HashSize {
		return errors.New("not a key of a leaf")
	}
	var said leaf
	if err := only(text, &said); err != nil {
		return err
	}
	hash := sha256.Sum256(held.Document)
	if said.Form != 1 || said.Action != "certify_erasure" || said.By.Role != "clock" ||
		len(said.Announced) != 1 || said.Announced[0].Type != "erasure.completed" ||
		said.Announced[0].Version != 1 ||
		said.Announced[0].Subject != committed(opens, "subject", hex.EncodeToString(hash[:])) ||
		said.Fact != committed(opens, "fact", document.ID) {
		return errors.New("the leaf is not of this document")
	}
	// As it is written here, a later instant is a later text.
	if said.At < document.CountedAt {
		return errors.New("the leaf is older than the counting")
	}
	return nil
}

// only reads JSON that has one form: written again, it has the very same bytes.
func only(content []byte, into any) error {
	reader := json.NewDecoder(bytes.NewReader(content))
	reader.DisallowUnknownFields()
	if err := reader.Decode(into); err != nil {
		return err
	}
	var again bytes.Buffer
	writer := json.NewEncoder(&again)
	writer.SetEscapeHTML(false)
	if err := writer.Encode(into); err != nil {
		return err
	}
	if !bytes.Equal(bytes.TrimSuffix(again.Bytes(), []byte("\n")), content) {
		return errors.New("not as it is written: a byte was added, taken away or changed")
	}
	return nil
}

func committed(key []byte, what, to string) string {
	sum := hmac.New(sha256.New, key)
	sum.Write([]byte(what + "|" + to))
	return hex.EncodeToString(sum.Sum(nil))
}

// certify says of a certificate whether it holds, and then, for each line "flip|drop|put offset
// value" on its input, whether what comes of it still holds.
func certify(path, keyPath string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var key []byte
	if keyPath != "" {
		if key, err = os.ReadFile(keyPath); err != nil {
			return err
		}
	}
	vkey := strings.TrimSuffix(string(key), "\n")
	said := bufio.NewWriter(os.Stdout)
	defer said.Flush()
	tell := func(content []byte) {
		if err := checkCertificate(content, vkey); err != nil {
			fmt.Fprintf(said, "broken: %q\n", err.Error())
		} else {
			fmt.Fprintln(said, "holds")
		}
	}
	tell(content)
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		var how string
		var offset, value int
		if _, err := fmt.Sscan(lines.Text(), &how, &offset, &value); err != nil {
			return err
		}
		damaged := append([]byte{}, content[:offset]...)
		switch how {
		case "flip":
			damaged = append(damaged, content[offset]^1<<value)
			damaged = append(damaged, content[offset+1:]...)
		case "drop":
			damaged = append(damaged, content[offset+1:]...)
		case "put":
			damaged = append(damaged, byte(value))
			damaged = append(damaged, content[offset:]...)
		default:
			return fmt.Errorf("no damage is called %s", how)
		}
		tell(damaged)
	}
	return nil
}
