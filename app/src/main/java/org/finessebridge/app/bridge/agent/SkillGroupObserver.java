package org.finessebridge.app.bridge.agent;

import java.util.Set;

/** Hears which skill groups agents are in. */
public interface SkillGroupObserver {

    /** For who needs no skill groups. */
    SkillGroupObserver NOBODY = (loginId, skillGroups, all) -> {};

    /**
     * The agent is in these skill groups. Called on the bridge's thread, also where that is known.
     *
     * @param skillGroups their numbers on the peripheral
     * @param all whether these are all; else the server has told of some
     */
    void isIn(String loginId, Set<Long> skillGroups, boolean all);
}
