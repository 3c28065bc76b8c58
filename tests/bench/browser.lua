-- wrk with the head of a browser: QALA_ENCODING is its Accept-Encoding, QALA_TAG the tag of what it has already.
wrk.headers["User-Agent"] = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36"
wrk.headers["Accept"] = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8"
wrk.headers["Accept-Language"] = "ru-RU,ru;q=0.9,kk-KZ;q=0.8,kk;q=0.7,en-US;q=0.6,en;q=0.5"
wrk.headers["Accept-Encoding"] = os.getenv("QALA_ENCODING") or "identity"
wrk.headers["Sec-CH-UA"] = '"Chromium";v="131", "Google Chrome";v="131", "Not_A Brand";v="24"'
wrk.headers["Sec-CH-UA-Mobile"] = "?1"
wrk.headers["Sec-CH-UA-Platform"] = '"Android"'
wrk.headers["Sec-Fetch-Dest"] = "document"
wrk.headers["Sec-Fetch-Mode"] = "navigate"
wrk.headers["Sec-Fetch-Site"] = "same-origin"
wrk.headers["Sec-Fetch-User"] = "?1"
wrk.headers["Upgrade-Insecure-Requests"] = "1"
local tag = os.getenv("QALA_TAG")
if tag and tag ~= "" then wrk.headers["If-None-Match"] = tag end

-- QALA_PATHS: a file of addresses, asked in turn, each with a number of its own: no stored page is the answer.
local file = os.getenv("QALA_PATHS")
if file and file ~= "" then
    local paths, asked = {}, os.time() * 1000 % 1000000007
    for line in io.lines(file) do paths[#paths + 1] = line end
    function request()
        asked = asked + 1
        local path = paths[asked % #paths + 1]
        return wrk.format("GET", path .. (path:find("?", 1, true) and "&" or "?") .. "n=" .. asked)
    end
end

-- requests, microseconds of the run, p50 and p99 in microseconds, errors
function done(summary, latency)
    local e = summary.errors
    io.write(string.format("RESULT %d %d %.0f %.0f %d\n", summary.requests, summary.duration, latency:percentile(50),
                           latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
