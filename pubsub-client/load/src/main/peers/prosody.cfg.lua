-- Prosody as a peer of the load program: plain, on loopback, without limits, with Debian's network
-- backend (epoll), nothing kept on disk. pubsub-client/load/bin/compare fills in the ports.
plugin_paths = { "@PEERS@" }
interfaces = { "127.0.0.1" }
c2s_ports = { @TCP@ }
http_ports = { @HTTP@ }
https_ports = {}
http_default_host = "@DOMAIN@"
-- BOSH and WebSocket as over TLS, which SASL PLAIN asks for.
consider_bosh_secure = true
consider_websocket_secure = true
c2s_require_encryption = false
allow_unencrypted_plain_auth = true

modules_enabled = { "disco", "roster", "saslauth", "ping", "posix", "bosh", "websocket" }
modules_disabled = { "s2s", "tls", "limits" }

network_settings = { tcp_backlog = 4096 }
storage = "memory"
-- The password of each user is the user's name: no users have to be registered.
authentication = "load"
bosh_max_inactivity = 60
http_paths = { bosh = "/http-bind", websocket = "/ws" }

data_path = "@DATA@"
pidfile = "@DATA@/prosody.pid"
log = { warn = "@DATA@/prosody.log" }
run_as_root = true

VirtualHost "@DOMAIN@"

Component "pubsub.@DOMAIN@" "pubsub"
	admins = { "finesse@@DOMAIN@" }
