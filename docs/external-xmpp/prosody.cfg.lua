-- Prosody in front of the agents' desktops: docs/external-xmpp.md. Tried with Prosody 0.12.
local domain = "fin1.example.com"

plugin_paths = { "/etc/prosody/finesse" }
certificates = "/etc/prosody/certs"
interfaces = { "*", "::" }
c2s_ports = { 5222 }
http_ports = {}
https_ports = { 7443 }
http_host = domain

modules_enabled = {
	"disco", "roster", "saslauth", "tls", "ping", "offline", "posix",
	"bosh", "websocket", "finesse_presence",
	-- With the next line, and that of the host, finesse is an administrator, and the product ends users' sessions.
	--ends-sessions "adhoc", "admin_adhoc",
}
modules_disabled = { "s2s" }

c2s_require_encryption = true
authentication = "finesse"
finesse_rest = "http://127.0.0.1:8080"
finesse_service_user = "finesse"
finesse_service_password_file = "/etc/prosody/finesse.password"
bosh_max_inactivity = 60
http_paths = { bosh = "/http-bind", websocket = "/ws" }

VirtualHost (domain)
	--ends-sessions admins = { "finesse@" .. domain }

Component ("pubsub." .. domain) "pubsub"
	-- Only the service user may create nodes.
	admins = { "finesse@" .. domain }
