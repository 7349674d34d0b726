-- Every user and the service user finesse see each other's presence, and nobody has to ask for it.
-- Tried with Prosody 0.12.

local jid_join = require "util.jid".join;

local service_user = module:get_option_string("finesse_service_user", "finesse");
local sessions = prosody.hosts[module.host].sessions;

local function contact(roster, username)
	roster[jid_join(username, module.host)] = {
		subscription = "both"; name = username; groups = {}; persist = false;
	};
end

module:hook("roster-load", function (event)
	if event.username == service_user then
		for username in pairs(sessions) do
			if username ~= service_user then
				contact(event.roster, username);
			end
		end
	else
		contact(event.roster, service_user);
	end
end);

-- Who comes later than the service user is in its roster from now on: else the server would not show its presence.
module:hook("resource-bind", function (event)
	local service = sessions[service_user];
	local username = event.session.username;
	if service and service.roster and username ~= service_user then
		contact(service.roster, username);
	end
end);
