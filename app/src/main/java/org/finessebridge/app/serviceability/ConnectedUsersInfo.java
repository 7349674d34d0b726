package org.finessebridge.app.serviceability;

import com.fasterxml.jackson.annotation.JsonRootName;

/** The ConnectedUsersInfo object (guide, "ConnectedUsersInfo"). */
@JsonRootName("ConnectedUsersInfo")
record ConnectedUsersInfo(String uri, Summary userSummary) {

    static final String URI = "/finesse/api/ConnectedUsersInfo";

    /**
     * Users, each counted once.
     *
     * @param fippaUsers users of IP phones: this product serves none
     * @param totalConnectedUsersViaProxy of the vendor's reverse proxy: nobody tells it
     */
    record Summary(
            int desktopUsers,
            int fippaUsers,
            int thirdPartyUsers,
            int totalConnectedUsers,
            int totalConnectedUsersViaProxy) {

        static Summary of(ConnectedUsers.Count count) {
            return new Summary(count.desktop(), 0, Math.max(0, count.all() - count.desktop()), count.all(), 0);
        }
    }
}
