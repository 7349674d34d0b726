package org.finessebridge.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of PUT to a dialog, friendly and hostile. */
class DialogRequestReaderTest {

    private static final String AGENT = "2001";
    private static final String EXTENSION = "1001001";
    private static final String CALL = "16777301";

    private final HeldDialogs dialogs = new HeldDialogs();

    private DialogSettings settings = DialogSettings.of(DialogSettings.DropParticipantFor.SUPERVISOR_ONLY);

    private DialogRequest read(Deployment.Type type, String xml) {
        DialogRequestReader reader = new DialogRequestReader(
                loginId -> new UserStatus(UserState.TALKING, null, null, EXTENSION, null),
                dialogs,
                new Deployment(type, 1),
                settings);
        DirectoryUser user =
                new DirectoryUser(AGENT, "u", "", "", Set.of(Role.AGENT), "1", List.of(), new KnownPassword("x"));
        try {
            DialogBody body = FinesseXml.read(
                    xml.getBytes(StandardCharsets.UTF_8), "application/xml", "Dialog", DialogBody.class);
            return reader.read(body, new RequestId("r1"), user, CALL);
        } catch (MalformedXmlException e) {
            throw new AssertionError(e);
        }
    }

    private static String body(String action, String rest) {
        return "<Dialog><targetMediaAddress>%s</targetMediaAddress><requestedAction>%s</requestedAction>%s</Dialog>"
                .formatted(EXTENSION, action, rest);
    }

    private static String variable(String name, String value) {
        return "<CallVariable><name>%s</name><value>%s</value></CallVariable>".formatted(name, value);
    }

    private static String data(String variables) {
        return body(
                "UPDATE_CALL_DATA",
                "<mediaProperties><callvariables>%s</callvariables></mediaProperties>".formatted(variables));
    }

    private static String parameter(String name, String value) {
        return "<actionParams><ActionParam><name>%s</name><value>%s</value></ActionParam></actionParams>"
                .formatted(name, value);
    }

    private FinesseApiException refused(Deployment.Type type, String xml) {
        FinesseApiException refusal = catchThrowableOfType(FinesseApiException.class, () -> read(type, xml));
        assertThat(refusal).as(xml).isNotNull();
        return refusal;
    }

    private void assertInvalid(String xml, String data, String message) {
        FinesseApiException refusal = refused(Deployment.Type.UCCE, xml);
        assertThat(refusal.type().status()).isEqualTo(400);
        assertThat(refusal.type().wireName()).isEqualTo("Invalid Input");
        assertThat(refusal.errorData()).isEqualTo(data);
        assertThat(refusal.errorMessage()).isEqualTo(message);
    }

    private void talks() {
        dialogs.has(AGENT, CALL, "OTHER_IN", EXTENSION, ParticipantState.ACTIVE, "4085550199", ParticipantState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "UCCX, OUTBOUND_DIRECT_PREVIEW, true",
        "UCCX, NULL, true",
        "UCCX, '', true",
        "UCCX, OUTBOUND_PREVIEW, false",
        "UCCX, ACD_IN, false",
        "UCCE, OUTBOUND_PREVIEW, true",
        "UCCE, OUTBOUND_DIRECT_PREVIEW, true",
        "UCCE, OTHER_IN, true"
    })
    void previewIsDecidedAboutWhereTheDeploymentHasIt(Deployment.Type type, String callType, boolean had) {
        dialogs.has(AGENT, CALL, callType, EXTENSION, ParticipantState.ALERTING);
        for (DialogAction action : List.of(DialogAction.ACCEPT, DialogAction.REJECT, DialogAction.CLOSE)) {
            String xml = body(action.name(), "");
            if (had) {
                assertThat(read(type, xml).action()).isEqualTo(action);
            } else {
                assertThat(refused(type, xml).type().status()).isEqualTo(501);
            }
        }
    }

    @Test
    void previewThatTheSettingsCallOtherwiseIsDecidedAboutAllTheSame() {
        for (String callType : List.of("OUTBOUND_DIRECT_PREVIEW", "", "NULL")) {
            dialogs.hasRenamed(AGENT, CALL, "MY_TYPE", callType, EXTENSION, ParticipantState.ALERTING);

            assertThat(read(Deployment.Type.UCCX, body("ACCEPT", "")).action()).isEqualTo(DialogAction.ACCEPT);
        }
    }

    @Test
    void aTypeThatTheSettingsCallAsAPreviewIsNone() {
        dialogs.hasRenamed(AGENT, CALL, "OUTBOUND_DIRECT_PREVIEW", "ACD_IN", EXTENSION, ParticipantState.ALERTING);

        assertThat(refused(Deployment.Type.UCCX, body("ACCEPT", "")).type().status())
                .isEqualTo(501);
    }

    @Test
    void unknownDialogIs404WhateverIsAskedOfIt() {
        for (String xml : List.of(body("NONSENSE", ""), "<Dialog></Dialog>", body("ANSWER", ""))) {
            assertThat(refused(Deployment.Type.UCCE, xml).type().status())
                    .as(xml)
                    .isEqualTo(404);
        }
        talks();
        assertInvalid(body("NONSENSE", ""), "requestedAction", "Invalid requestedAction specified for dialog");
    }

    @Test
    void partiesAreDroppedByUcceAndRecordingsStartedByUccxAlone() {
        talks();
        assertThat(refused(Deployment.Type.UCCX, body("PARTICIPANT_DROP", ""))
                        .type()
                        .status())
                .isEqualTo(501);
        assertThat(refused(Deployment.Type.UCCE, body("START_RECORDING", ""))
                        .type()
                        .status())
                .isEqualTo(501);
        assertThat(read(Deployment.Type.UCCX, body("START_RECORDING", "")).action())
                .isEqualTo(DialogAction.START_RECORDING);
    }

    @Test
    void variablesThatFitAreTaken() {
        talks();
        String name = "user." + "n".repeat(27);

        DialogRequest request = read(
                Deployment.Type.UCCE,
                data(variable("callVariable1", "v".repeat(40))
                        + variable(name, "v".repeat(210))
                        + variable(name + "[255]", "")
                        + variable("user.Tags[007]", "é")));

        assertThat(request.callVariables())
                .containsExactly(
                        new CallVariable("callVariable1", "v".repeat(40)),
                        new CallVariable(name, "v".repeat(210)),
                        new CallVariable(name + "[255]", ""),
                        new CallVariable("user.Tags[7]", "é"));
    }

    @Test
    void variablesThatNoFieldCanCarryAreRefused() {
        talks();
        String tooLong = "user." + "n".repeat(28);
        String message = "Invalid call variable specified";
        assertInvalid(data(variable("callVariable10", "v".repeat(41))), "callVariable10", message);
        assertInvalid(data(variable("callVariable10", "é".repeat(21))), "callVariable10", message);
        assertInvalid(data(variable(tooLong, "v")), tooLong, message);
        assertInvalid(data(variable(tooLong + "[1]", "v")), tooLong + "[1]", message);
        assertInvalid(data(variable("user.Tags[256]", "v")), "user.Tags[256]", message);
        assertInvalid(data(variable("user.Tags[-1]", "v")), "user.Tags[-1]", message);
        assertInvalid(data(variable("user.Tags", "v".repeat(211))), "user.Tags", message);
        assertInvalid(data(variable("user.Tags", "é".repeat(106))), "user.Tags", message);
        assertInvalid(data(variable("user.T[7]", "") + variable("user.T[07]", "")), "user.T[07]", message);
        assertInvalid(data(variable("BAResponse", "Accept")), "BAResponse", message);
        assertInvalid(data("<CallVariable/><CallVariable><value>x</value></CallVariable>"), "", message);
    }

    @Test
    void variablesThatTogetherFillMoreThanOneMessageAreRefused() {
        talks();
        // 10 bytes of name, 188 of value, two NULs: 200 a variable
        StringBuilder ten = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            ten.append(variable("user.name" + i, "v".repeat(188)));
        }
        assertThat(read(Deployment.Type.UCCE, data(ten.toString())).callVariables())
                .hasSize(10);

        assertInvalid(data(ten + variable("user.x", "")), "user.x", "Invalid call variable specified");
    }

    @Test
    void otherValuesAreAsLongAsTheirFields() {
        talks();
        String wrapUp = "<mediaProperties><wrapUpReason>%s</wrapUpReason></mediaProperties>";
        read(Deployment.Type.UCCE, body("UPDATE_CALL_DATA", wrapUp.formatted("w".repeat(39))));
        read(Deployment.Type.UCCE, body("CONSULT_CALL", "<toAddress>" + "1".repeat(39) + "</toAddress>"));
        read(Deployment.Type.UCCE, body("SEND_DTMF", parameter("dtmfString", "7".repeat(31))));

        assertInvalid(
                body("UPDATE_CALL_DATA", wrapUp.formatted("é".repeat(20))),
                "wrapUpReason",
                "Invalid wrapUpReason specified for dialog");
        assertInvalid(
                body("CONSULT_CALL", "<toAddress>" + "1".repeat(40) + "</toAddress>"),
                "toAddress",
                "Invalid toAddress specified for dialog");
        assertInvalid(
                body("SEND_DTMF", parameter("dtmfString", "7".repeat(32))),
                "dtmfString",
                "Invalid dtmfString specified for dialog");
        assertInvalid(
                body("SEND_DTMF", parameter("dtmfString", "7;8")),
                "dtmfString",
                "Invalid dtmfString specified for dialog");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-99-01T10:00",
                "2026-02-31T10:00",
                "2025-02-29T10:00",
                "2026-02-01T24:00",
                "2026-02-01T10:60",
                "2026-2-1T10:00",
                "2026-02-01 10:00",
                "2026-02-01T10:00:00",
                "٢٠٢٦-02-01T10:00"
            })
    void callbackTimeThatNoCalendarHasIsRefused(String time) {
        talks();
        assertInvalid(
                body("UPDATE_SCHEDULED_CALLBACK", parameter("callbackTime", time)),
                "callbackTime",
                "Invalid callbackTime specified for dialog");
    }

    @Test
    void callbackTimeIsWrittenAsDialersReadIt() {
        talks();
        String xml = body("UPDATE_SCHEDULED_CALLBACK", parameter("callbackTime", "2028-02-29T09:05"));

        assertThat(read(Deployment.Type.UCCX, xml).parameter()).isEqualTo("Callback 02292028 09:05");
    }

    @Test
    void bodiesOfRealClientsAreTolerated() {
        talks();
        DialogRequest data = read(
                Deployment.Type.UCCE,
                "<Dialog><mediaProperties ><callvariables><CallVariable><value>a</value ><name>callVariable2</name >"
                        + "</CallVariable></callvariables></mediaProperties><requestedAction> UPDATE_CALL_DATA"
                        + " </requestedAction ></Dialog >");
        assertThat(data.callVariables()).containsExactly(new CallVariable("callVariable2", "a"));

        assertThat(read(Deployment.Type.UCCE, body("TRANSFER", "<toAddress></toAddress>"))
                        .toAddress())
                .isEmpty();
        assertThat(read(Deployment.Type.UCCE, body("CONFERENCE", "<toAddress>1001009</toAddress>"))
                        .toAddress())
                .isEmpty();
    }

    @Test
    void actionsTargetsAndDialogsThatDoNotExistAreRefused() {
        assertThat(refused(Deployment.Type.UCCE, body("HOLD", "")).type().status())
                .isEqualTo(404);
        talks();
        assertInvalid(body("EXPLODE", ""), "requestedAction", "Invalid requestedAction specified for dialog");
        assertInvalid(body("hold", ""), "requestedAction", "Invalid requestedAction specified for dialog");
        assertInvalid(body("MAKE_CALL", ""), "requestedAction", "Invalid requestedAction specified for dialog");
        assertInvalid(
                "<Dialog><targetMediaAddress>1001002</targetMediaAddress><requestedAction>HOLD</requestedAction>"
                        + "</Dialog>",
                "targetMediaAddress",
                "Invalid targetMediaAddress specified for dialog");
        FinesseApiException missing =
                refused(Deployment.Type.UCCE, "<Dialog><requestedAction>HOLD</requestedAction></Dialog>");
        assertThat(missing.type().wireName()).isEqualTo("Parameter Missing");
        assertThat(missing.errorData()).isEqualTo("targetMediaAddress");
        assertThat(refused(Deployment.Type.UCCE, body("CONSULT_CALL", "<toAddress>" + EXTENSION + "</toAddress>"))
                        .type()
                        .wireName())
                .isEqualTo("Invalid Destination");
    }

    @Test
    void tonesOnHeldCallAreRefusedAtOnce() {
        dialogs.has(AGENT, CALL, "OTHER_IN", EXTENSION, ParticipantState.HELD);
        FinesseApiException refusal = refused(Deployment.Type.UCCE, body("SEND_DTMF", parameter("dtmfString", "7")));

        assertThat(refusal.type().status()).isEqualTo(401);
        assertThat(refusal.type().wireName()).isEqualTo("Invalid State");
    }
}
