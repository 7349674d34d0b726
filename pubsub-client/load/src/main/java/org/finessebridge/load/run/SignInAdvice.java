package org.finessebridge.load.run;

import org.finessebridge.load.settings.LoadSettings;

/** What to do when somebody can't sign in: the option to look at, and the product's setting. */
final class SignInAdvice {

    private static final String REFUSED = "not-authorized";

    private final LoadSettings settings;

    SignInAdvice(LoadSettings settings) {
        this.settings = settings;
    }

    /** After the failure of the publisher's sign-in. */
    String forPublisher(String failure) {
        return failure
                + (failure.contains(REFUSED)
                        ? ". Its name is --publisher-user, its password --publisher-password (or the variable"
                                + " PUBLISHER_PASSWORD); Finesse Bridge lets 'finesse' in once it has the setting"
                                + " finesse.notification.service-users.finesse-password"
                        : ". It connects by XMPP over TCP at --publisher-port; Finesse Bridge's is its setting"
                                + " finesse.notification.tcp.port");
    }

    /** After failures of the sessions' sign-in. */
    String forSessions(String failures) {
        if (!failures.contains(REFUSED)) {
            return failures
                    + ". They connect at --port by --transport "
                    + settings.server().endpoint().transport();
        }
        return failures
                + ". The users are --user-pattern from --first-user on ("
                + settings.sessions().account(0).user()
                + ", ...), their password is --password or each one's name; Finesse Bridge has such agents with the"
                + " setting finesse.demo.generated-agents="
                + settings.sessions().sessions();
    }
}
