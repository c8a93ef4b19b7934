"""Untrusted bytes in, Document out. Runs in the child process."""
