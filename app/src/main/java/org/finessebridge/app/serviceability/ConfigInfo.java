package org.finessebridge.app.serviceability;

import com.fasterxml.jackson.annotation.JsonRootName;

/** The ConfigInfo object (guide, "ConfigInfo"): how much is configured. */
@JsonRootName("ConfigInfo")
record ConfigInfo(
        int totalSkillGroups, int totalSupervisors, int totalTeams, int totalUsers, String uri, String versionInfo) {

    static final String URI = "/finesse/api/ConfigInfo";
}
