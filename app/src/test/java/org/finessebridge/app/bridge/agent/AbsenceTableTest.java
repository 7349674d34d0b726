package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.PlayedBridge.told;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An agent whose desktop goes away, to the millisecond: deployment by state by what happens in the time. */
class AbsenceTableTest {

    private static final String AGENT = "2001";
    private static final String EXTENSION = "2003";
    private static final String BARE = AGENT + "@fin1.ucce.local/";
    private static final String DESKTOP = BARE + "desktop";

    private static final List<AgentState> STATES = List.of(
            AgentState.AVAILABLE,
            AgentState.NOT_READY,
            AgentState.WORK_NOT_READY,
            AgentState.TALKING,
            AgentState.HOLD,
            AgentState.RESERVED,
            AgentState.LOGOUT);

    /** Nobody is logged out. */
    private static final long NEVER = -1;

    /** What happens after the desktop has gone, and after how many milliseconds who is signed in is logged out. */
    enum Meanwhile {
        NOTHING(60_000) {
            @Override
            void happen(Row row) {}
        },
        BACK_IN_THE_LAST_MILLISECOND(NEVER) {
            @Override
            void happen(Row row) {
                row.passTo(59_999);
                row.bridge.clients.available(AGENT, DESKTOP, 0);
            }
        },
        BACK_A_MILLISECOND_TOO_LATE(60_000) {
            @Override
            void happen(Row row) {
                row.passTo(59_999);
                row.passTo(60_000);
                row.bridge.clients.available(AGENT, DESKTOP, 0);
            }
        },
        ANOTHER_RESOURCE(NEVER) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.clients.available(AGENT, BARE + "crm", 0);
            }
        },
        ANOTHER_TRANSPORT(NEVER) {
            @Override
            void happen(Row row) {
                row.passTo(59_000);
                row.bridge.clients.available(AGENT, BARE + "c0ffee-17", 5);
            }
        },
        BACK_AND_GONE_AGAIN(90_000) {
            @Override
            void happen(Row row) {
                row.passTo(20_000);
                row.bridge.clients.available(AGENT, DESKTOP, 0);
                row.passTo(30_000);
                row.bridge.clients.unavailable(AGENT, DESKTOP);
            }
        },
        A_NEGATIVE_PRIORITY(60_000) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.clients.available(AGENT, DESKTOP, -1);
            }
        },
        A_NEGATIVE_PRIORITY_THAT_RISES(NEVER) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.clients.available(AGENT, DESKTOP, -1);
                row.passTo(59_999);
                row.bridge.clients.available(AGENT, DESKTOP, 0);
            }
        },
        AN_IGNORED_RESOURCE(60_000) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.clients.available(AGENT, BARE + "console", 0);
            }
        },
        THE_AGENT_SIGNS_OUT(NEVER) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.event(AGENT, AgentState.LOGOUT, "");
            }
        },
        THE_AGENT_SIGNS_OUT_AND_IN(100_000) {
            @Override
            void happen(Row row) {
                row.passTo(20_000);
                row.bridge.event(AGENT, AgentState.LOGOUT, "");
                row.passTo(40_000);
                row.bridge.event(AGENT, AgentState.NOT_READY, EXTENSION);
            }
        },
        THE_SESSION_WITH_THE_CTI_SERVER_IS_LOST(150_000) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.loseSession();
                row.passTo(90_000);
                row.bridge.openSession();
                row.bridge.answer(row.bridge.question(AGENT), told(row.state, row.extension()));
                row.bridge.tick();
            }
        },
        THE_PERIPHERAL_GOES_OFFLINE(151_000) {
            @Override
            void happen(Row row) {
                row.passTo(59_999);
                row.bridge.peripheral(false);
                row.passTo(91_000);
                row.bridge.peripheral(true);
                row.bridge.answer(row.bridge.question(AGENT), told(row.state, row.extension()));
                row.bridge.tick();
            }
        },
        CLIENTS_CAN_NOT_BE_HEARD(150_000) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.clients.sourceLost("stopped");
                row.passTo(90_000);
                row.bridge.clients.sourceBack();
                row.bridge.tick();
            }
        },
        CLIENTS_CAN_NOT_BE_HEARD_FOR_LESS_THAN_A_TICK(119_000) {
            @Override
            void happen(Row row) {
                row.passTo(59_000);
                row.bridge.clients.sourceLost("stopped");
                row.bridge.clients.sourceBack();
                row.bridge.tick();
            }
        },
        THE_USER_IS_REMOVED(NEVER) {
            @Override
            void happen(Row row) {
                row.passTo(30_000);
                row.bridge.agentsAreNow("2002");
            }
        };

        private final long loggedOutAfter;

        Meanwhile(long loggedOutAfter) {
            this.loggedOutAfter = loggedOutAfter;
        }

        abstract void happen(Row row);
    }

    static final class Row {

        final PlayedBridge bridge;
        final AgentState state;
        private long passed;

        Row(PlayedBridge bridge, AgentState state) {
            this.bridge = bridge;
            this.state = state;
        }

        void passTo(long millis) {
            bridge.pass(Duration.ofMillis(millis - passed));
            passed = millis;
        }

        String extension() {
            return state == AgentState.LOGOUT ? "" : EXTENSION;
        }

        long forcedLogouts() {
            return bridge.underWay(SetAgentStateReq.class).stream()
                    .filter(sent -> sent.request() instanceof SetAgentStateReq request
                            && request.eventReasonCode() == 255
                            && request.agentState().known() == AgentState.LOGOUT)
                    .count();
        }
    }

    static List<Arguments> rows() {
        List<Arguments> rows = new ArrayList<>();
        for (Deployment.Type type : Deployment.Type.values()) {
            for (AgentState state : STATES) {
                for (Meanwhile meanwhile : Meanwhile.values()) {
                    rows.add(Arguments.of(type, state, meanwhile));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isLoggedOutWhenTheTimeIsOverAndNotBefore(Deployment.Type type, AgentState state, Meanwhile meanwhile) {
        try (PlayedBridge bridge =
                PlayedBridge.inService(type, state, state == AgentState.LOGOUT ? "" : EXTENSION, AGENT)) {
            Row row = new Row(bridge, state);
            bridge.clients.available(AGENT, DESKTOP, 0);
            bridge.tick();
            bridge.clients.unavailable(AGENT, DESKTOP);
            bridge.tick();

            meanwhile.happen(row);

            boolean signsInLater = meanwhile == Meanwhile.THE_AGENT_SIGNS_OUT_AND_IN;
            if (meanwhile.loggedOutAfter == NEVER || (state == AgentState.LOGOUT && !signsInLater)) {
                bridge.pass(Duration.ofMinutes(5));
                assertThat(row.forcedLogouts()).isZero();
                return;
            }
            if (row.passed < meanwhile.loggedOutAfter) {
                row.passTo(meanwhile.loggedOutAfter - 1);
                assertThat(row.forcedLogouts()).as("before the time is over").isZero();
                row.passTo(meanwhile.loggedOutAfter);
            }
            assertThat(row.forcedLogouts()).as("when the time is over").isOne();
            bridge.pass(Duration.ofSeconds(10));
            assertThat(row.forcedLogouts()).as("later").isOne();
        }
    }
}
