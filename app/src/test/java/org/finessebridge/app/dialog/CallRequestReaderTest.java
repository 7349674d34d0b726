package org.finessebridge.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.PresentedPassword;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of POST to a user's dialogs, friendly and hostile, and who may read a dialog. */
class CallRequestReaderTest {

    private static final Map<String, String> EXTENSIONS =
            Map.of("2001", "1001001", "2002", "1001002", "3001", "1001099", "3002", "1001098");

    private final DirectoryUser agent = user("2001", "1", List.of());
    private final DirectoryUser stranger = user("2002", "2", List.of());
    private final DirectoryUser supervisor = user("3001", "1", List.of("1"));
    private final DirectoryUser other = user("3002", "2", List.of("2"));
    private final InMemoryDirectory directory = new InMemoryDirectory(
            List.of(new DirectoryTeam("1", "T"), new DirectoryTeam("2", "U")),
            List.of(agent, stranger, supervisor, other));
    private final HeldDialogs dialogs = new HeldDialogs();

    private static DirectoryUser user(String id, String team, List<String> supervised) {
        Set<Role> roles = supervised.isEmpty() ? Set.of(Role.AGENT) : Set.of(Role.AGENT, Role.SUPERVISOR);
        return new DirectoryUser(id, "u" + id, "", "", roles, team, supervised, new KnownPassword(id));
    }

    private static DialogBody body(String xml) throws MalformedXmlException {
        return FinesseXml.read(xml.getBytes(StandardCharsets.UTF_8), "application/xml", "Dialog", DialogBody.class);
    }

    private DialogRequest read(Deployment.Type type, DirectoryUser user, String action, String to, String rest)
            throws MalformedXmlException {
        CallRequestReader reader = new CallRequestReader(
                directory,
                loginId -> new UserStatus(UserState.NOT_READY, null, null, EXTENSIONS.getOrDefault(loginId, ""), null),
                dialogs,
                new Deployment(type, 1));
        String from = EXTENSIONS.getOrDefault(user.loginId(), "");
        return reader.read(
                body("<Dialog><requestedAction>%s</requestedAction><fromAddress>%s</fromAddress><toAddress>%s"
                                .formatted(action, from, to)
                        + "</toAddress>" + rest + "</Dialog>"),
                new RequestId("r1"),
                user);
    }

    private String refusal(DirectoryUser user, String action, String to, String rest) {
        FinesseApiException refused = catchThrowableOfType(
                FinesseApiException.class, () -> read(Deployment.Type.UCCE, user, action, to, rest));
        assertThat(refused).isNotNull();
        return refused.type().status() + " " + refused.type().wireName() + " " + refused.errorData();
    }

    @Test
    void callIsMade() throws MalformedXmlException {
        DialogRequest request = read(Deployment.Type.UCCE, agent, "MAKE_CALL", "9,+1(408)555", "");

        assertThat(request.action()).isEqualTo(DialogAction.MAKE_CALL);
        assertThat(request.toAddress()).isEqualTo("9,+1(408)555");
        assertThat(request.extension()).isEqualTo("1001001");
        assertThat(request.dialogId()).isEmpty();
    }

    @Test
    void callsThatCannotBeMadeAreRefused() {
        String variables = "<mediaProperties><callvariables><CallVariable><name>%s</name><value>%s</value>"
                + "</CallVariable></callvariables></mediaProperties>";
        assertThat(refusal(agent, "MAKE_CALL", "1001001", "")).isEqualTo("400 Invalid Destination 1001001");
        assertThat(refusal(agent, "MAKE_CALL", "1".repeat(40), "")).isEqualTo("400 Invalid Input toAddress");
        assertThat(refusal(agent, "MAKE_CALL", "é", "")).isEqualTo("400 Invalid Input toAddress");
        assertThat(refusal(agent, "MAKE_CALL", "", "")).isEqualTo("400 Parameter Missing toAddress");
        assertThat(refusal(agent, "HOLD", "7", "")).isEqualTo("400 Invalid Input requestedAction");
        assertThat(refusal(agent, "MAKE_CALL", "7", variables.formatted("user.x", "v".repeat(211))))
                .isEqualTo("400 Invalid Input user.x");
        FinesseApiException ofUccx = catchThrowableOfType(
                FinesseApiException.class,
                () -> read(Deployment.Type.UCCX, agent, "MAKE_CALL", "7", variables.formatted("callVariable1", "v")));
        assertThat(ofUccx.errorData()).isEqualTo("mediaProperties");
    }

    @Test
    void supervisorMonitorsTheOwnTeamAlone() throws MalformedXmlException {
        assertThat(read(Deployment.Type.UCCE, supervisor, "SILENT_MONITOR", "1001001", "")
                        .action())
                .isEqualTo(DialogAction.SILENT_MONITOR);
        assertThat(refusal(supervisor, "SILENT_MONITOR", "1001002", "")).isEqualTo("401 Invalid Supervisor 2002");
        assertThat(refusal(supervisor, "SILENT_MONITOR", "7", "")).isEqualTo("400 Invalid Destination 7");
        assertThat(refusal(agent, "SILENT_MONITOR", "1001002", "")).isEqualTo("401 Authorization Failure 2001");

        dialogs.has("3001", "9", "OTHER_IN", "1001099", ParticipantState.ACTIVE);
        assertThat(refusal(supervisor, "SILENT_MONITOR", "1001001", "")).isEqualTo("400 Invalid State 3001");
    }

    @Test
    void nobodyBargesInWithoutMonitor() {
        String monitor = "<associatedDialogUri>/finesse/api/Dialog/9</associatedDialogUri>";
        assertThat(refusal(supervisor, "BARGE_CALL", "1001001", ""))
                .isEqualTo("400 Parameter Missing associatedDialogUri");
        assertThat(refusal(supervisor, "BARGE_CALL", "1001001", monitor)).isEqualTo("404 Not Found 9");
    }

    @Test
    void dialogIsReadByItsUsersAndTheirSupervisors() {
        Dialog dialog = dialogs.has("2001", "9", "OTHER_IN", "1001001", ParticipantState.ACTIVE);
        DialogAccess access = new DialogAccess(directory, dialogs);

        for (String reader : List.of("2001", "3001")) {
            assertThat(access.readable(new SignedInUser(reader, new PresentedPassword("x")), "9"))
                    .isEqualTo(dialog);
        }
        for (String reader : List.of("2002", "3002")) {
            FinesseApiException refused = catchThrowableOfType(
                    FinesseApiException.class,
                    () -> access.readable(new SignedInUser(reader, new PresentedPassword("x")), "9"));
            assertThat(refused.type().status()).isEqualTo(401);
        }
        FinesseApiException unknown = catchThrowableOfType(
                FinesseApiException.class,
                () -> access.readable(new SignedInUser("2001", new PresentedPassword("x")), "10"));
        assertThat(unknown.errorMessage()).isEqualTo("Invalid dialogId specified for dialog");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Dialog [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Dialog><toAddress>&x;</toAddress></Dialog>",
                "<!DOCTYPE Dialog [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><Dialog>&b;</Dialog>",
                "<Dialog>&unknown;</Dialog>",
                "<Dialog><toAddress>&#0;</toAddress></Dialog>",
                "<Dialog><toAddress>&#xD800;</toAddress></Dialog>",
                "<Dialog><toAddress>\u0001</toAddress></Dialog>",
                "<Dialog><toAddress>",
                "<dialog/>",
                "<User/>",
                "not XML"
            })
    void hostileBodiesAreMalformed(String xml) {
        assertThat(catchThrowableOfType(MalformedXmlException.class, () -> body(xml)))
                .isNotNull();
    }
}
