"""One visitor of a Qala behind a proxy: an address of their own, cookies that are kept."""
import http.client


class Visitor:
    def __init__(self, port, number):
        self.port = port
        self.address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        self.cookies = {}

    def ask(self, method, path, body=None, kind="application/x-www-form-urlencoded"):
        """status, fields (lower case), text"""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        fields = {"Host": f"localhost:{self.port}", "X-Forwarded-For": self.address, "User-Agent": "Mozilla/5.0 (X11; Linux x86_64)", "Sec-Fetch-Site": "same-origin"}
        if self.cookies:
            fields["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            fields["Content-Type"] = kind
        line.request(method, path, body, fields)
        answer = line.getresponse()
        text = answer.read().decode(errors="replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self.keep(value)
        line.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, text

    def keep(self, line):
        name, value = line.split(";")[0].split("=", 1)
        if "Max-Age=0" in line:
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value
