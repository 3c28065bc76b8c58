-- Asks for the addresses of a file, one after another: QALA_PATHS.
local paths, at = {}, 0
for line in io.lines(os.getenv("QALA_PATHS")) do paths[#paths + 1] = line end
wrk.headers["Accept-Encoding"] = "identity"

function request()
    at = at % #paths + 1
    return wrk.format("GET", paths[at])
end

-- requests, microseconds of the run, p50 and p99 in microseconds, errors
function done(summary, latency)
    local e = summary.errors
    io.write(string.format("RESULT %d %d %.0f %.0f %d\n", summary.requests, summary.duration, latency:percentile(50),
                           latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
