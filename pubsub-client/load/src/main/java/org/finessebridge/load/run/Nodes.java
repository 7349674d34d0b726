package org.finessebridge.load.run;

import org.finessebridge.load.settings.PublisherOptions;

/**
 * The nodes of a run: one a session, and one a team whose first session is its supervisor.
 *
 * @param prefix what all their names begin with
 * @param sessions how many sessions there are
 * @param teamSize sessions of a team
 */
record Nodes(String prefix, int sessions, int teamSize) {

    static Nodes of(PublisherOptions options, String run, int sessions) {
        return new Nodes(options.nodePrefix() + run, sessions, options.teamSize());
    }

    int teams() {
        return (sessions + teamSize - 1) / teamSize;
    }

    int count() {
        return sessions + teams();
    }

    /** A node by its number: the users' first, then the teams'. */
    String name(int index) {
        return index < sessions ? user(index) : team(index - sessions);
    }

    String user(int session) {
        return prefix + "/User/" + session;
    }

    String team(int team) {
        return prefix + "/Team/" + team + "/Users";
    }

    int teamOf(int session) {
        return session / teamSize;
    }

    int supervisorOf(int team) {
        return team * teamSize;
    }

    /** Who subscribes to a node, by its number. */
    int subscriber(int index) {
        return index < sessions ? index : supervisorOf(index - sessions);
    }
}
