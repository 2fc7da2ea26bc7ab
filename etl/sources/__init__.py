"""Where figures come from: the only code that talks to the network or opens delivered files."""
