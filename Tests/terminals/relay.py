#!/usr/bin/env python3
"""Stands between a terminal and the program in it, so that whoever takes pictures knows when both are done.

  relay.py SOCKET COMMAND...

On the socket it takes a line and answers it with `ok` or `late`: `key HEX` types bytes to the program; `sync SECONDS` waits
until the program has sent nothing for so long and the terminal has worked on all that it was sent, which its answer to a
question put behind it tells; `clear` empties the terminal's screen behind the program's back.
"""
import fcntl
import os
import pty
import re
import select
import signal
import socket
import sys
import termios
import time
import tty

ANSWER = re.compile(rb"\x1b\[\d+;\d+R")


def resize(child, descriptor):
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, fcntl.ioctl(0, termios.TIOCGWINSZ, b"\0" * 8))


class Relay:
    def __init__(self, path, command):
        self.child, self.program = pty.fork()
        if self.child == 0:
            # The size has to be there before the program asks for it.
            while os.get_terminal_size().columns == 0:
                time.sleep(0.01)
            os.execvp(command[0], command)
        resize(self.child, self.program)
        signal.signal(signal.SIGWINCH, lambda *_: resize(self.child, self.program))
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(path)
        self.server.listen()
        self.last = time.time()

    def forward(self, timeout, answer=False):
        """Passes bytes on for a while; where an answer is awaited, whether it has come."""
        ready, _, _ = select.select([0, self.program, self.server], [], [], timeout)
        came = False
        if self.program in ready:
            data = os.read(self.program, 65536)
            self.last = time.time()
            os.write(1, data)
        if 0 in ready:
            data = os.read(0, 4096)
            if answer:
                data, found = ANSWER.subn(b"", data)
                came = found > 0
            if data:
                os.write(self.program, data)
        return came, self.server in ready

    def sync(self, quiet):
        end = time.time() + 10
        while time.time() < end and time.time() - self.last < quiet:
            self.forward(0.02)
        os.write(1, b"\x1b[6n")
        while time.time() < end:
            if self.forward(0.1, answer=True)[0]:
                return "ok"
        return "late"

    def serve(self):
        connection, _ = self.server.accept()
        with connection, connection.makefile("rw") as stream:
            word, _, rest = stream.readline().strip().partition(" ")
            answer = "ok"
            if word == "key":
                self.last = time.time()
                os.write(self.program, bytes.fromhex(rest))
            elif word == "clear":
                os.write(1, b"\x1b[m\x1b[2J")
            elif word == "sync":
                answer = self.sync(float(rest))
            stream.write(answer + "\n")


def main():
    tty.setraw(0)
    relay = Relay(sys.argv[1], sys.argv[2:])
    try:
        while True:
            if relay.forward(1)[1]:
                relay.serve()
    except OSError:
        # The program has ended.
        os.waitpid(relay.child, 0)


if __name__ == "__main__":
    main()
