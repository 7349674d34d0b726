package org.finessebridge.load.settings;

import java.time.Duration;
import org.finessebridge.load.session.Account;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many sessions there are, and whose. */
public final class SessionOptions {

    @Option(names = "--sessions", defaultValue = "100", description = "Sessions (default: 100).")
    int sessions = 100;

    @Option(
            names = "--user-pattern",
            defaultValue = "%d",
            description = "A user's name, with %%d for the number (default: the number).")
    String userPattern = "%d";

    @Option(
            names = "--first-user",
            defaultValue = "1001001",
            description = "The number of the first user (default: 1001001).")
    long firstUser = 1_001_001;

    @Option(names = "--password", description = "The password of all users (default: each user's name).")
    @Nullable
    String password;

    @Option(
            names = "--sign-ins-at-a-time",
            defaultValue = "100",
            description = "Sign-ins that are under way at a time (default: 100).")
    int signInsAtATime = 100;

    @Option(names = "--bare-jid", description = "Subscribes bare JIDs (default: each session's full JID).")
    boolean bareJid;

    @Option(
            names = "--event-loops",
            defaultValue = "2",
            description = "Threads that the sessions live on (default: 2).")
    int eventLoops = 2;

    @Option(
            names = "--timeout-seconds",
            defaultValue = "60",
            description = "How long a sign-in or a request may take (default: 60).")
    int timeoutSeconds = 60;

    /** How many sessions there are. */
    public int sessions() {
        return sessions;
    }

    /** Who signs in as the session of this number, from 0. */
    public Account account(int session) {
        String user = userPattern.replace("%d", Long.toString(firstUser + session));
        return new Account(user, password == null ? user : password);
    }

    /** Sign-ins that are under way at a time. */
    public int signInsAtATime() {
        return signInsAtATime;
    }

    /** How long a sign-in or a request may take. */
    public Duration patience() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    /** Whether bare JIDs are subscribed, not full ones. */
    public boolean bareJid() {
        return bareJid;
    }

    /** Threads that the sessions live on. */
    public int eventLoops() {
        return eventLoops;
    }
}
