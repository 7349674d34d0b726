package org.finessebridge.app.serviceability;

import com.fasterxml.jackson.annotation.JsonRootName;

/** The RuntimeConfigInfo object: how much of what is configured is in use now. */
@JsonRootName("RuntimeConfigInfo")
record RuntimeConfigInfo(
        int currentCalls,
        int loggedInUsers,
        int totalSkillGroups,
        int totalSupervisors,
        int totalTeams,
        int totalUsers,
        String uri) {

    static final String URI = "/finesse/api/RuntimeConfigInfo";
}
