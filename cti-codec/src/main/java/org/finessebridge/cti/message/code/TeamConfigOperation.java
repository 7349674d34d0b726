package org.finessebridge.cti.message.code;

/**
 * What AGENT_TEAM_CONFIG_EVENT does to a team: restores its permanent members, adds some or removes
 * some.
 *
 * <p>CTI Server Message Reference Guide, Agent Team Config Event.
 */
public enum TeamConfigOperation implements CtiCode {
    RESTORE(0),
    ADD(1),
    REMOVE(2);

    private final int code;

    TeamConfigOperation(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
