-- What wrk sends and counts for bench/load.py: the bodies of the file BODIES, one a line, in turn, and the answers' statuses.

local bodies = {}
local turn = 0
local threads = {}

statuses = ""  -- of the answers other than 200, each followed by a space

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  for line in io.lines(os.getenv("BODIES")) do
    table.insert(bodies, line)
  end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  turn = turn % #bodies + 1
  return wrk.format(nil, nil, nil, bodies[turn])
end

function response(status, headers, body)
  if status ~= 200 then
    statuses = statuses .. status .. " "
  end
end

-- One line of JSON, times in milliseconds.
function done(summary, latency, requests)
  local others = ""
  for _, thread in ipairs(threads) do
    others = others .. thread:get("statuses")
  end
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format(
    '\n{"p50": %.1f, "p99": %.1f, "rate": %.1f, "answers": %d, "broken": %d, "others": "%s"}\n',
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.requests / summary.duration * 1e6,
    summary.requests, broken, others))
end
