package org.finessebridge.app.update;

import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.Users;
import org.junit.jupiter.api.Test;

/** The recorded forms of updates: member names, their case and their nesting. */
class UpdateTest {

    private static final DirectoryUser MICKEY = new DirectoryUser(
            "2001", "mmouse", "Mickey", "Mouse", Set.of(Role.AGENT), "5000", List.of(), new KnownPassword("2001"));

    private final Users users =
            new Users(new InMemoryDirectory(List.of(new DirectoryTeam("5000", "Minnies_Team")), List.of(MICKEY)));

    @Test
    void aUserUpdateHasTheRecordedForm() {
        UserStatus status = new UserStatus(UserState.NOT_READY, 0, Instant.parse("2013-04-23T22:40:08Z"), "2003", null);

        Update update = Update.changed(
                "user",
                users.of(MICKEY, status),
                new RequestId("6e210ca9-5786-43bc-babf-64a397a6057f"),
                "/finesse/api/User/2001");

        assertThatXml(update.toXml()).isEqualTo("""
                <Update>
                    <data>
                        <user>
                            <dialogs>/finesse/api/User/2001/Dialogs</dialogs>
                            <extension>2003</extension>
                            <firstName>Mickey</firstName>
                            <lastName>Mouse</lastName>
                            <loginId>2001</loginId>
                            <loginName>mmouse</loginName>
                            <mediaType>1</mediaType>
                            <pendingState/>
                            <reasonCodeId>-1</reasonCodeId>
                            <roles><role>Agent</role></roles>
                            <settings><wrapUpOnIncoming>OPTIONAL</wrapUpOnIncoming></settings>
                            <state>NOT_READY</state>
                            <stateChangeTime>2013-04-23T22:40:08.000Z</stateChangeTime>
                            <teamId>5000</teamId>
                            <teamName>Minnies_Team</teamName>
                            <uri>/finesse/api/User/2001</uri>
                        </user>
                    </data>
                    <event>PUT</event>
                    <requestId>6e210ca9-5786-43bc-babf-64a397a6057f</requestId>
                    <source>/finesse/api/User/2001</source>
                </Update>
                """);
    }

    @Test
    void thereIsNoReasonCodeWhileReady() {
        UserStatus ready = new UserStatus(UserState.READY, null, null, "2003", null);

        assertThatXml(Update.changed("user", users.of(MICKEY, ready), RequestId.NONE, "s")
                        .toXml())
                .hasNo("//reasonCodeId")
                .hasValue("/Update/requestId", "");
    }

    @Test
    void anErrorHasTheRecordedForm() {
        ApiErrorsData error = new ApiErrorsData(new ApiErrorsData.ApiError(
                "260", "CF_INVALID_LOGON_DEVICE_SPECIFIED", "Invalid Device", "10125", null));

        assertThatXml(Update.failed(error, new RequestId("r"), "/finesse/api/User/6021")
                        .toXml())
                .isEqualTo("""
                <Update>
                    <data>
                        <apiErrors>
                            <apiError>
                                <errorData>260</errorData>
                                <errorMessage>CF_INVALID_LOGON_DEVICE_SPECIFIED</errorMessage>
                                <errorType>Invalid Device</errorType>
                                <peripheralErrorCode>10125</peripheralErrorCode>
                            </apiError>
                        </apiErrors>
                    </data>
                    <event>put</event>
                    <requestId>r</requestId>
                    <source>/finesse/api/User/6021</source>
                </Update>
                """);
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
