"""A private X server with one real terminal in it, whose screen is read from the server's own memory.

The terminals are started as `termshot.py` of the harness does; its README lists the packages.
"""
import ctypes
import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
import types

from picture import Picture


def harness(folder):
    spec = importlib.util.spec_from_file_location("termshot", os.path.join(folder, "termshot.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Desk:
    """`with Desk(...) as desk`: the terminal runs the command until the end of the block."""

    def __init__(self, folder, terminal, command, columns=80, rows=24, size=12, options=(), environment=(), screen="960x560x24",
                 chroot=None, font="DejaVu Sans Mono", locale="C.UTF-8"):
        self.tools = harness(folder)
        self.tools.become_subreaper()
        self.temporary = tempfile.mkdtemp(prefix="desk.")
        read, write = os.pipe()
        # What changes on the screen is in this file at once.
        subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp", "-noreset",
                          "-fbdir", self.temporary, "+extension", "GLX"], pass_fds=(write,), stdout=subprocess.DEVNULL,
                         stderr=subprocess.DEVNULL)
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            piece = os.read(read, 16)
            if not piece:
                raise RuntimeError("Xvfb did not start")
            number += piece
        self.display = dict(os.environ, DISPLAY=":" + number.decode().strip())
        asked = types.SimpleNamespace(cols=columns, rows=rows, font=font, size=size, opt=list(options))
        context = self.tools.Ctx(asked, self.temporary, ["/bin/sh", "-c", "\"$@\"; exec sleep 3600", "sh", *command])
        argv = self.tools.TERMINALS[terminal](context)
        env = {k: os.environ[k] for k in ("PATH", "HOME", "USER", "LOGNAME") if k in os.environ}
        env.update(DISPLAY=self.display["DISPLAY"], LANG=locale, LC_ALL=locale, XDG_RUNTIME_DIR=self.temporary, GTK_A11Y="none",
                   NO_AT_BRIDGE="1", XDG_CONFIG_HOME=os.path.join(self.temporary, "config"))
        env.update(context.env)
        env.update(environment)
        if chroot:
            argv = ["chroot", chroot, *argv]
        self.log = open(os.path.join(self.temporary, "log"), "w")
        subprocess.Popen(argv, env=env, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, start_new_session=True,
                         cwd=tempfile.gettempdir())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tools.end_descendants()
        shutil.rmtree(self.temporary, ignore_errors=True)

    def picture(self):
        return Picture.of_frame_buffer(os.path.join(self.temporary, "Xvfb_screen0"))

    def still(self, quiet=0.25, limit=6.0):
        """The picture once nothing has changed for a while, and when it last did."""
        end = time.time() + limit
        last = self.picture()
        changed = time.time()
        while time.time() < end and time.time() - changed < quiet:
            time.sleep(0.05)
            now = self.picture()
            if now.data != last.data:
                last, changed = now, time.time()
        return last, changed

    def until(self, test, limit=20.0):
        """Waits until the picture passes a test; None where it never does."""
        end = time.time() + limit
        while time.time() < end:
            picture = self.picture()
            if test(picture):
                return picture
            time.sleep(0.1)
        return None

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.display, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              timeout=30).stdout.decode().split()

    def focus(self):
        # The pointer is in the pictures too.
        self.xdotool("mousemove", "4000", "4000")
        for window in reversed(self.xdotool("search", "--onlyvisible", "--name", "")):
            self.xdotool("windowfocus", window)

    def keys(self, text):
        for key in text.split():
            if key.startswith("text:"):
                self.xdotool("type", "--delay", "20", key[5:])
            else:
                self.xdotool("key", "--clearmodifiers", key)
