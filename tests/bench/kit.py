"""What the measuring programs share: Qala and nginx on free ports, wrk with a browser's head, rows of figures and goals.

Ratios come from alternated runs (ours, theirs, ours, …), each the median of the rounds: absolute figures swing with
whatever else the machine does. Nothing is made up: what cannot be measured says "not measured" and why.
"""
import http.client
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QALA = os.environ.get("QALA", str(ROOT / "build/release/qala"))
LUA = ROOT / "tests/bench/browser.lua"


class NotMeasured(Exception):
    pass


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def ask(port, path="/", **headers):
    """status, fields (lower case), body"""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    line.request("GET", path, headers={"Host": f"localhost:{port}", **{k.replace("_", "-"): v for k, v in headers.items()}})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body


def answers(port, path):
    try:
        return ask(port, path)[0] == 200
    except OSError:
        return False


class Qala:
    """The program on a free port; `started` is how long its first page took from its start, in seconds."""

    def __init__(self, data, *arguments):
        self.port, self.log = free_port(), tempfile.TemporaryFile()
        began = time.monotonic()
        self.process = subprocess.Popen([QALA, "serve", "--data", data, "--listen", f"127.0.0.1:{self.port}", *arguments],
                                        stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        while not answers(self.port, "/"):
            if self.process.poll() is not None or time.monotonic() - began > 20:
                self.stop()
                self.log.seek(0)
                said = self.log.read().decode(errors="replace").strip().splitlines()
                raise NotMeasured("qala serve gave no front page: " + (said[-1] if said else "it said nothing"))
            time.sleep(0.001)
        self.started = time.monotonic() - began

    def memory(self):
        """MiB that are this process's alone (RssAnon): mapped files of the cities are the kernel's to drop."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"RssAnon:\s+(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


NOT_COPIED = {"date", "content-length", "connection", "etag", "content-type", "content-encoding", "vary", "last-modified",
              "accept-ranges", "transfer-encoding", "keep-alive"}


class Nginx:
    """Debian's nginx with the same bytes and the same further fields, as files below a folder of its own."""

    def __init__(self, files):
        if not shutil.which("nginx"):
            raise NotMeasured("nginx is not installed (nginx-light)")
        self.folder, self.port = Path(tempfile.mkdtemp(prefix="qala-bench-")), free_port()
        locations = ""
        for name, (fields, body, packed) in files.items():
            (self.folder / name).write_bytes(body)
            (self.folder / f"{name}.gz").write_bytes(packed)
            extra = "".join(f"add_header {k} {json.dumps(v)} always;" for k, v in fields.items() if k not in NOT_COPIED)
            locations += f"location = /{name} {{ types {{}} default_type {json.dumps(fields['content-type'])}; {extra} }}\n"
        for packed in self.folder.glob("*.gz"):
            os.utime(packed, (1, os.stat(packed.with_suffix("")).st_mtime))
        user = "user root;" if os.getuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(f"""
            {user} worker_processes 2; daemon off; pid {self.folder}/pid; error_log {self.folder}/error.log;
            worker_rlimit_nofile 16384;
            events {{ worker_connections 8000; }}
            http {{
                access_log off; server_tokens off; sendfile on; tcp_nopush on; gzip_static on; gzip_vary on;
                keepalive_requests 100000000;
                client_body_temp_path {self.folder}/b; proxy_temp_path {self.folder}/p; fastcgi_temp_path {self.folder}/f;
                uwsgi_temp_path {self.folder}/u; scgi_temp_path {self.folder}/s;
                server {{ listen 127.0.0.1:{self.port} backlog=4096; root {self.folder}; {locations} }}
            }}""")
        self.process = subprocess.Popen(["nginx", "-e", f"{self.folder}/error.log", "-c", f"{self.folder}/nginx.conf"],
                                        stdin=subprocess.DEVNULL)
        for _ in range(100):
            if answers(self.port, "/" + next(iter(files))):
                return
            time.sleep(0.05)
        raise NotMeasured("nginx did not serve: " + (self.folder / "error.log").read_text()[-300:])

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)


def wrk(port, path, seconds, connections=64, encoding="identity", tag="", paths=""):
    """requests a second, p50 and p99 in ms, errors; with `paths`, a file of addresses, each request asks for the next and
    carries a number of its own, so that nothing kept can be its answer"""
    if not shutil.which("wrk"):
        raise NotMeasured("wrk is not installed")
    said = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "8s", "-s", LUA,
                           f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=False,
                          env={**os.environ, "QALA_ENCODING": encoding, "QALA_TAG": tag, "QALA_PATHS": str(paths)})
    found = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+) (\d+)", said.stdout)
    if not found:
        raise NotMeasured("wrk said: " + (said.stderr or said.stdout).strip()[-200:])
    requests, duration, p50, p99, errors = map(int, found.groups())
    return requests / (duration / 1e6), p50 / 1000, p99 / 1000, errors


class Bench:
    def __init__(self, given):
        self.given, self.rows = given, []

    def row(self, name, measure, most=None, least=None, aim=None, unit=""):
        """measure() gives (value, remark); a goal is the most or the least that will do."""
        if self.given.only and self.given.only not in name:
            return
        goal = f"≤ {most:g}" if most is not None else f"≥ {least:g}" if least is not None else "—"
        try:
            value, remark = measure()
            good = (most is None or value <= most) and (least is None or value >= least)
            verdict = "" if goal == "—" else "ok" if good else "MISSED"
            figure = f"{value:.2f} {unit}".strip()
        except NotMeasured as reason:
            verdict, figure, remark = "none", "not measured", str(reason)
        aims = "—" if aim is None else f"{aim:g}"
        self.rows.append(verdict)
        print(f"{name:<44} {figure:>14}   {goal:>7} {aims:>6}  {verdict:<7} {remark}", flush=True)

    def ratio(self, ours, theirs):
        """medians of alternated runs; each argument makes one run and gives wrk()'s figures"""
        a, b = [], []
        for _ in range(self.given.rounds):
            a.append(ours())
            b.append(theirs())
        errors = sum(run[3] for run in a)
        if errors:
            raise NotMeasured(f"{errors} of our answers were errors")
        mine, other = (statistics.median(run[0] for run in runs) for runs in (a, b))
        return mine / other, f"{mine:,.0f}/s against {other:,.0f}/s; p99 {statistics.median(run[2] for run in a):.1f} ms"


def prepared_data(scale=1):
    """A demo city, kept from run to run until the program changes."""
    data = ROOT / f"build/bench-data-{scale}"
    made_by, program = ROOT / f"build/bench-data-{scale}.by", f"{QALA} {Path(QALA).stat().st_mtime_ns}"
    if not data.is_dir() or not made_by.exists() or made_by.read_text() != program:
        making = ROOT / f"build/bench-data-{scale}.making"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        done = subprocess.run([QALA, "demo", "--data", making, "--scale", str(scale)], capture_output=True, text=True, check=False)
        if done.returncode != 0 or not any(making.iterdir()):
            raise NotMeasured("qala demo made no city: " + (done.stderr.strip()[-200:] or "it said nothing"))
        shutil.rmtree(data, ignore_errors=True)
        making.rename(data)
        made_by.write_text(program)
    return str(data)
