package org.finessebridge.pubsub.xmpp.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.jivesoftware.smack.packet.IQ;
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

    private CompletableFuture<Void> end(CompletableFuture<IQ> answer) throws Exception {
        return new EndUserSession(
                        request -> {
                            sent.add(request.toXML().toString());
                            return answer;
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

        assertThat(end(CompletableFuture.completedFuture(form(asked)))).isCompleted();

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
}
