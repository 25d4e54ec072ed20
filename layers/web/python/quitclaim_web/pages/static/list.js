// A long list goes on by itself, page after page; the button stays for whoever has no script.

const form = document.querySelector("[data-goes-on] form");
form?.requestSubmit(form.querySelector("button[name=step]"));
