package org.finessebridge.scenario.plan;

import static org.finessebridge.scenario.plan.CastRole.AGENT;
import static org.finessebridge.scenario.plan.CastRole.CALLER;
import static org.finessebridge.scenario.plan.CastRole.CENTRE;
import static org.finessebridge.scenario.plan.CastRole.EVERYBODY;
import static org.finessebridge.scenario.plan.CastRole.PAUSE;
import static org.finessebridge.scenario.plan.CastRole.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a step does or expects, with the sentence by which a file says so. In a sentence, {@code
 * {place:KIND=default}} is a word of that kind, and what stands in brackets may be left out. The
 * kinds are those of {@link WordKind}.
 */
public enum Verb {
    PLACE_CALL(CALLER, "calls {to:PARTY} [as {call:NEW=call}]", EnumSet.of(Detail.VARIABLES, Detail.WITHIN)),
    HANG_UP(CALLER, "hangs up [{call:CALL=call}]", Detail.WAITING),
    PICK_UP(CALLER, "answers [{call:CALL=call}]", Detail.WAITING),
    TURN_AWAY(CALLER, "rejects [{call:CALL=call}]", Detail.WAITING),
    BE_BUSY(CALLER, "is busy [for {call:CALL=call}]", Detail.WAITING),
    WILL_ANSWER(CALLER, "will answer [after {after:TIME=0s}]", Detail.NONE),
    WILL_REJECT(CALLER, "will reject [after {after:TIME=0s}]", Detail.NONE),
    WILL_RING(CALLER, "will ring", Detail.NONE),
    WILL_BE_BUSY(CALLER, "will be busy", Detail.NONE),

    SIGN_IN(AGENT, "signs in [at {extension:EXTENSION}]", Detail.OF_REQUESTS),
    SIGN_OUT(AGENT, "signs out", EnumSet.of(Detail.ERROR, Detail.STATUS, Detail.WITHIN, Detail.REASON_CODE_ID)),
    CHANGE_STATE(
            AGENT,
            "changes to {state:REQUESTED_STATE}",
            EnumSet.of(Detail.ERROR, Detail.STATUS, Detail.WITHIN, Detail.REASON_CODE_ID)),
    MAKE_CALL(AGENT, "calls {to:PARTY} [as {call:NEW=call}]", Detail.OF_CALLS_MADE),
    ANSWER(AGENT, "answers [{call:CALL=call}]", Detail.OF_REQUESTS),
    HOLD(AGENT, "holds [{call:CALL=call}]", Detail.OF_REQUESTS),
    RETRIEVE(AGENT, "retrieves [{call:CALL=call}]", Detail.OF_REQUESTS),
    DROP(AGENT, "hangs up [{call:CALL=call}]", Detail.OF_REQUESTS),
    CONSULT(AGENT, "consults {to:PARTY} [about {call:CALL=call}] [as {new:NEW=consult}]", Detail.OF_REQUESTS),
    TRANSFER(AGENT, "transfers [{call:CALL=call}]", Detail.OF_REQUESTS),
    BLIND_TRANSFER(AGENT, "transfers [{call:CALL=call}] to {to:PARTY}", Detail.OF_REQUESTS),
    CONFERENCE(AGENT, "conferences [{call:CALL=call}]", Detail.OF_REQUESTS),
    MONITOR(SUPERVISOR, "monitors {to:PARTY} [as {call:NEW=monitor}]", Detail.OF_REQUESTS),
    BARGE(
            SUPERVISOR,
            "barges in on {to:PARTY} [through {monitor:CALL=monitor}] [as {call:NEW=barge}]",
            Detail.OF_REQUESTS),
    DROP_PARTICIPANT(AGENT, "drops {to:PARTY} [from {call:CALL=call}]", Detail.OF_REQUESTS),
    SEND_TONES(AGENT, "sends tones {digits:WORD} [on {call:CALL=call}]", Detail.OF_REQUESTS),
    UPDATE_CALL(AGENT, "updates [{call:CALL=call}]", Detail.OF_CALL_DATA),
    ACCEPT(AGENT, "accepts [{call:CALL=call}]", Detail.OF_REQUESTS),
    REJECT(AGENT, "rejects [{call:CALL=call}]", Detail.OF_REQUESTS),
    CLOSE(AGENT, "closes [{call:CALL=call}]", Detail.OF_REQUESTS),
    CHANGE_OTHERS_STATE(SUPERVISOR, "changes {user:USER} to {state:REQUESTED_STATE}", Detail.OF_REQUESTS),
    REQUEST(
            AGENT,
            "requests {method:METHOD} {path:PATH}",
            EnumSet.of(Detail.ERROR, Detail.STATUS, Detail.WITHIN, Detail.BODY, Detail.ANSWERED)),

    GETS(AGENT, "gets [{call:GOT=call}] [{state:DIALOG_STATE}]", Detail.OF_DIALOGS),
    SEES(AGENT, "sees [{call:CALL=call}] [{state:DIALOG_STATE}]", Detail.OF_DIALOGS),
    LOSES(AGENT, "loses [{call:CALL=call}] [{state:DIALOG_STATE}]", Detail.OF_DIALOGS),
    IS(AGENT, "is {state:USER_STATE}", Detail.OF_USERS),
    SEES_SERVICE(AGENT, "sees the service {status:SERVICE_STATUS}", Detail.WAITING),
    READS_THE_SAME(AGENT, "reads the same by GET", Detail.WAITING),

    EVERYBODY_READS_THE_SAME(EVERYBODY, "reads the same by GET", Detail.WAITING),
    NOTHING_LEFT(EVERYBODY, "has nothing left", Detail.WAITING),

    PERIPHERAL_OFFLINE(CENTRE, "takes the peripheral offline", Detail.NONE),
    PERIPHERAL_ONLINE(CENTRE, "brings the peripheral online", Detail.NONE),
    SIDE_OFFLINE(CENTRE, "takes side {side:SIDE} offline", Detail.NONE),
    SIDE_ONLINE(CENTRE, "brings side {side:SIDE} online", Detail.NONE),
    DROP_SESSION(CENTRE, "drops the CTI session", Detail.NONE),
    DELAY(CENTRE, "delays the next {request:CTI_REQUEST} by {delay:TIME}", Detail.NONE),
    REFUSE(CENTRE, "refuses the next {request:CTI_REQUEST} [with {code:WORD=CF_RESOURCE_BUSY}]", Detail.NONE),
    LOSE(CENTRE, "loses the next {request:CTI_REQUEST}", Detail.NONE),
    FORGET_FAULTS(CENTRE, "forgets all faults", Detail.NONE),
    START_TRAFFIC(CENTRE, "starts traffic [of {rate:NUMBER} calls an hour]", Detail.NONE),
    STOP_TRAFFIC(CENTRE, "stops traffic", Detail.NONE),
    QUEUE_HAS(CENTRE, "has {count:NUMBER} waiting in queue {queue:NUMBER}", Detail.WAITING),
    SET_DATA(CENTRE, "sets data of [{call:CALL=call}]", EnumSet.of(Detail.VARIABLES, Detail.WRAP_UP)),

    WAIT(PAUSE, "{time:TIME}", Detail.NONE);

    private final CastRole role;

    @SuppressWarnings("ImmutableEnumChecker") // it has a list that nobody changes
    private final Sentence sentence;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final Set<Detail> details;

    Verb(CastRole role, String sentence, Set<Detail> details) {
        this.role = role;
        this.sentence = new Sentence(sentence);
        this.details = Set.copyOf(details);
    }

    /** Whose sentence it is; an agent's is a supervisor's too. */
    public CastRole role() {
        return role;
    }

    /** How a file says it. */
    Sentence sentence() {
        return sentence;
    }

    /** How a file says it, for people: {@code consults PARTY [about CALL] [as CALL]}. */
    public String inWords() {
        return sentence.inWords();
    }

    /** What may be said below the sentence. */
    public Set<Detail> details() {
        return details;
    }
}
