-- Authentication of Prosody by Finesse's REST API: a user's password is right if
-- GET /finesse/api/User/<id> with it is answered 200. Tried with Prosody 0.12.
--
--   authentication = "finesse"
--   finesse_rest = "http://127.0.0.1:8080"
--   finesse_service_user = "finesse"
--   finesse_service_password_file = "/etc/prosody/finesse.password"   -- its first line

local async = require "util.async";
local base64 = require "util.encodings".base64;
local hashes = require "util.hashes";
local http = require "net.http";
local new_sasl = require "util.sasl".new;
local urlencode = require "util.http".urlencode;

local rest = module:get_option_string("finesse_rest", "http://127.0.0.1:8080"):gsub("/$", "");
local service_user = module:get_option_string("finesse_service_user", "finesse");

local function service_password()
	local path = module:get_option_string("finesse_service_password_file");
	local file = assert(io.open(path or "", "r"), "finesse_service_password_file can't be read");
	local password = file:read("*l");
	file:close();
	return assert(password, "finesse_service_password_file is empty");
end

local provider = {};

function provider.test_password(username, password)
	if username == service_user then
		return hashes.equals(password, service_password());
	end
	local wait, done = async.waiter();
	local status;
	http.request(rest .. "/finesse/api/User/" .. urlencode(username), {
		headers = { Authorization = "Basic " .. base64.encode(username .. ":" .. password) };
	}, function (_, code)
		status = code;
		done();
	end);
	wait();
	-- 503: the password is right (the product looks at it first), but it is OUT_OF_SERVICE.
	if status == 200 or status == 503 then
		return true;
	end
	return nil, "Auth failed. Invalid username or password.";
end

-- REST tells nobody without a password who exists: any id that could be a user's passes here.
function provider.user_exists(username)
	return username:match("^[%w_.+-]+$") ~= nil;
end

function provider.get_password() return nil, "not available"; end
function provider.set_password() return nil, "not available"; end
function provider.create_user() return nil, "not available"; end
function provider.delete_user() return nil, "not available"; end

function provider.get_sasl_handler()
	return new_sasl(module.host, {
		plain_test = function (_, username, password)
			return provider.test_password(username, password), true;
		end;
	});
end

module:provides("auth", provider);
