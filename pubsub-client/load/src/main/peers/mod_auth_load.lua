-- Authentication for measuring: the password of each user is the user's name.
local new_sasl = require "util.sasl".new;

local provider = {};

function provider.test_password(username, password)
	return username == password;
end

function provider.get_password(username)
	return username;
end

function provider.set_password()
	return nil, "Passwords are the users' names.";
end

function provider.user_exists()
	return true;
end

function provider.create_user()
	return nil, "All users exist.";
end

function provider.get_sasl_handler()
	return new_sasl(module.host, {
		plain = function(_, username)
			return username, true;
		end,
	});
end

module:provides("auth", provider);
