package org.finessebridge.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.reasoncode.ReasonCategory;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.Users;
import org.finessebridge.app.xml.GoldenFile;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** The recorded forms of updates: member names, their case and their nesting. */
class UpdateTest {

    private static final DirectoryUser MICKEY = new DirectoryUser(
            "2001", "mmouse", "Mickey", "Mouse", Set.of(Role.AGENT), "5000", List.of(), new KnownPassword("2001"));

    private static final ReasonCode MEETING = new ReasonCode(16, ReasonCategory.NOT_READY, 10, "Team Meeting", true);

    private final Users users = new Users(
            new InMemoryDirectory(List.of(new DirectoryTeam("5000", "Minnies_Team")), List.of(MICKEY)),
            (category, code) -> category == MEETING.category() && code == MEETING.code() ? MEETING : null);

    @Spec(document = "Finesse guide", section = "Notifications", says = "user")
    @Test
    void aUserUpdateHasTheRecordedForm() {
        UserStatus status = new UserStatus(UserState.NOT_READY, 0, Instant.parse("2013-04-23T22:40:08Z"), "2003", null);

        Update update = Update.changed(
                "user",
                users.of(MICKEY, status),
                new RequestId("6e210ca9-5786-43bc-babf-64a397a6057f"),
                "/finesse/api/User/2001");

        assertThatXml(update.toXml()).isEqualTo(GoldenFile.read("update/user-put.xml"));
    }

    @Test
    void aReasonThatIsConfiguredIsShownWithItsIdAndLabel() {
        UserStatus meeting =
                new UserStatus(UserState.NOT_READY, 10, Instant.parse("2013-04-23T22:40:08Z"), "2003", null);

        assertThat(Update.changed("user", users.of(MICKEY, meeting), RequestId.NONE, "s")
                        .toXml())
                .contains(
                        "<ReasonCode><category>NOT_READY</category><code>10</code><forAll>true</forAll><id>16</id>"
                                + "<label>Team Meeting</label><systemCode>false</systemCode>"
                                + "<uri>/finesse/api/ReasonCode/16</uri></ReasonCode>",
                        "<reasonCodeId>16</reasonCodeId>");
    }

    @Test
    void aReasonOfTheCtiServersOwnHasNoId() {
        UserStatus unanswered = new UserStatus(UserState.NOT_READY, 32767, null, "2003", null);

        assertThat(Update.changed("user", users.of(MICKEY, unanswered), RequestId.NONE, "s")
                        .toXml())
                .contains("<reasonCodeId>-1</reasonCodeId>")
                .doesNotContain("<ReasonCode>");
    }

    @Test
    void thereIsNoReasonCodeWhileReady() {
        UserStatus ready = new UserStatus(UserState.READY, null, null, "2003", null);

        assertThatXml(Update.changed("user", users.of(MICKEY, ready), RequestId.NONE, "s")
                        .toXml())
                .hasNo("//reasonCodeId")
                .hasValue("/Update/requestId", "");
    }

    @Spec(document = "Finesse guide", section = "Notifications", says = "apiErrors")
    @Test
    void anErrorHasTheRecordedForm() {
        ApiErrorsData error = new ApiErrorsData(new ApiErrorsData.ApiError(
                "260", "CF_INVALID_LOGON_DEVICE_SPECIFIED", "Invalid Device", "10125", null));

        assertThatXml(Update.failed(error, new RequestId("r"), "/finesse/api/User/6021")
                        .toXml())
                .isEqualTo(GoldenFile.read("update/api-errors-put.xml"));
    }

    @Test
    void whatTheSwitchSaysCantBreakTheDocument() {
        ApiErrorsData error = new ApiErrorsData(new ApiErrorsData.ApiError("1", "m", "t", null, "bad\u0001\uFFFEtext"));

        assertThatXml(Update.failed(error, new RequestId("r"), "s").toXml())
                .hasValue("/Update/data/apiErrors/apiError/peripheralErrorText", "bad\uFFFD\uFFFDtext");
    }

    @Test
    void escapesARequestIdThatLooksLikeMarkup() {
        assertThatXml(Update.changed("user", users.of(MICKEY, UserStatus.SIGNED_OUT), new RequestId("<a>&\"]]>"), "s")
                        .toXml())
                .hasValue("/Update/requestId", "<a>&\"]]>");
    }
}
