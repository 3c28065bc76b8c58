#!/usr/bin/env python3
"""Holds connections that say nothing and connections that say one byte a second; opens again what the server closes.

hang.py PORT [--idle N] [--slow N] [--seconds N]    prints "ready" when all stand, and at the end how often it reopened.
They come from many addresses of the loopback net, so that a limit per address does not end the test before it began.
"""
import argparse
import resource
import selectors
import signal
import socket
import sys
import time

HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: slow\r\nX-Padding: " + b"a" * 4000


class Hanging:
    def __init__(self, port, number, slow):
        self.port, self.number, self.slow, self.socket, self.said = port, number, slow, None, 0

    def open(self):
        self.socket = socket.socket()
        self.socket.bind((f"127.0.{1 + self.number // 100 % 200}.{1 + self.number % 100}", 0))
        self.socket.setblocking(False)
        self.socket.connect_ex(("127.0.0.1", self.port))
        self.said = 0


def main():
    reader = argparse.ArgumentParser()
    reader.add_argument("port", type=int)
    reader.add_argument("--idle", type=int, default=1000)
    reader.add_argument("--slow", type=int, default=1000)
    reader.add_argument("--seconds", type=float, default=30)
    given = reader.parse_args()
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    all_of_them = [Hanging(given.port, i, i < given.slow) for i in range(given.slow + given.idle)]
    watch = selectors.DefaultSelector()
    for one in all_of_them:
        one.open()
        watch.register(one.socket, selectors.EVENT_READ, one)
    time.sleep(0.5)
    print("ready", flush=True)
    reopened, end = 0, time.monotonic() + given.seconds
    drip = time.monotonic()
    while time.monotonic() < end:
        for key, _ in watch.select(timeout=0.05):
            one = key.data
            try:
                closed = not one.socket.recv(65536)
            except OSError:
                closed = True
            if closed:
                watch.unregister(one.socket)
                one.socket.close()
                one.open()
                watch.register(one.socket, selectors.EVENT_READ, one)
                reopened += 1
        if time.monotonic() >= drip:
            drip += 1
            for one in all_of_them:
                if one.slow and one.said < len(HEAD):
                    try:
                        one.said += one.socket.send(HEAD[one.said:one.said + 1])
                    except OSError:
                        pass  # closed: the next look at it opens it again
    print(f"reopened {reopened}", flush=True)


main()
