package org.finessebridge.pubsub.xmpp.smack;

import static java.time.Duration.ZERO;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.jivesoftware.smack.packet.EmptyResultIQ;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.commands.AdHocCommand.Status;
import org.jivesoftware.smackx.commands.AdHocCommandNote;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;

/** The two requests of the command, as XEP-0133, 4.5, has them. */
class EndUserSessionTest {

    private final List<String> sent = new ArrayList<>();

    /** The server's form of the first step, with the field that it has. */
    private static AdHocCommandData form(FormField field) {
        AdHocCommandData shown = new AdHocCommandData();
        shown.setSessionID("end-user-session:1");
        shown.setForm(DataForm.builder(DataForm.Type.form).addField(field).build());
        return shown;
    }

    private static AdHocCommandData shown() {
        return form(FormField.jidMultiBuilder("accountjids").build());
    }

    /** What the server says in the end. */
    private static AdHocCommandData ended(Status status, AdHocCommandNote... notes) {
        AdHocCommandData ended = new AdHocCommandData();
        ended.setStatus(status);
        List.of(notes).forEach(ended::addNote);
        return ended;
    }

    @SafeVarargs
    private CompletableFuture<Void> end(CompletableFuture<IQ>... answers) throws Exception {
        return new EndUserSession(
                        request -> {
                            sent.add(request.toXML().toString());
                            return answers[sent.size() - 1];
                        },
                        JidCreate.domainBareFrom("example.com"))
                .of(JidCreate.entityBareFrom("2001@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accountjids", "accountjid"})
    void fillsInTheServersForm(String field) throws Exception {
        FormField asked = field.equals("accountjids")
                ? FormField.jidMultiBuilder(field).build()
                : FormField.jidSingleBuilder(field).build();

        assertThat(end(
                        completedFuture(form(asked)),
                        completedFuture(ended(
                                Status.completed,
                                new AdHocCommandNote(
                                        AdHocCommandNote.Type.info, "The following accounts were disconnected")))))
                .isCompleted();

        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst())
                .contains("to='example.com'", "type='set'")
                .contains("node='http://jabber.org/protocol/admin#end-user-session'", "action='execute'");
        assertThat(sent.getLast())
                .contains("sessionid='end-user-session:1'", "action='complete'", "type='submit'")
                .containsPattern("var='" + field + "'.*<value>2001@example.com</value>")
                .containsPattern("var='FORM_TYPE'.*<value>http://jabber.org/protocol/admin</value>");
    }

    @Test
    void sendsNoFormWhereItIsForbidden() throws Exception {
        CompletableFuture<Void> done =
                end(CompletableFuture.failedFuture(new RefusedException("forbidden", false, "")));

        assertThat(sent).hasSize(1);
        assertThat(done).isCompletedExceptionally();
    }

    @Test
    void anErrorInANoteIsARefusal() throws Exception {
        AdHocCommandData forbidden =
                ended(Status.completed, new AdHocCommandNote(AdHocCommandNote.Type.error, "Not for you"));

        assertThat(end(completedFuture(forbidden)))
                .failsWithin(ZERO)
                .withThrowableThat()
                .withMessageContaining("Not for you");
        assertThat(sent).hasSize(1);

        sent.clear();
        assertThat(end(completedFuture(shown()), completedFuture(forbidden)))
                .failsWithin(ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(RefusedException.class)
                .withMessageContaining("Not for you");
    }

    @Test
    void whatIsNotCompletedHasNotEndedASession() throws Exception {
        for (Status status : List.of(Status.executing, Status.canceled)) {
            sent.clear();
            assertThat(end(completedFuture(shown()), completedFuture(ended(status))))
                    .failsWithin(ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(RefusedException.class)
                    .withMessageContaining("the command is " + status);
        }
    }

    @Test
    void aServerThatShowsNoFormHasNotBeenToldTheUser() throws Exception {
        for (IQ answer : List.of(ended(Status.completed), new EmptyResultIQ())) {
            sent.clear();
            assertThat(end(completedFuture(answer)))
                    .failsWithin(ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(RefusedException.class);
            assertThat(sent).hasSize(1);
        }
    }
}
