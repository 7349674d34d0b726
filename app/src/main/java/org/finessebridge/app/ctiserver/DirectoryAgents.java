package org.finessebridge.app.ctiserver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Users of the directory as agents of the simulator, which has the demo's from the beginning. */
final class DirectoryAgents {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryAgents.class);

    /** What AgentID holds in UCCE; UCCX's ids may be longer. */
    private static final int LONGEST_ID = 11;

    /** Beyond those of the demo; where one is taken, the simulator takes the next. */
    private static final int FIRST_ICM_AGENT_ID = 1_000_000;

    private DirectoryAgents() {}

    static List<SimulatedAgent> of(DirectorySnapshot directory, DemoContactCentre demo, List<Long> skillGroups) {
        Set<String> known = new HashSet<>();
        demo.users().forEach(user -> known.add(user.loginId()));
        List<SimulatedAgent> agents = new ArrayList<>();
        for (DirectoryUser user : directory.users()) {
            if (known.contains(user.loginId())) {
                continue;
            }
            if (user.loginId().length() > LONGEST_ID) {
                LOG.warn(
                        "The CTI simulator can't play agent {}: it takes ids of {} characters",
                        user.loginId(),
                        LONGEST_ID);
                continue;
            }
            agents.add(new SimulatedAgent(
                    user.loginId(),
                    null,
                    FIRST_ICM_AGENT_ID + agents.size(),
                    user.firstName(),
                    user.lastName(),
                    null, // its teams are those that it has begun with
                    skillGroups,
                    List.of()));
        }
        return agents;
    }
}
