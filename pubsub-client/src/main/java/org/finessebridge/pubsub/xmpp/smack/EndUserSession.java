package org.finessebridge.pubsub.xmpp.smack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.commands.AdHocCommand.Action;
import org.jivesoftware.smackx.commands.AdHocCommand.Status;
import org.jivesoftware.smackx.commands.AdHocCommandNote;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;

/**
 * Ends all sessions of a user (XEP-0133, 4.5), by an ad-hoc command of the server (XEP-0050): it is begun, the server
 * shows a form, and the form comes back with the user. Servers let administrators do so.
 */
final class EndUserSession {

    static final String NODE = "http://jabber.org/protocol/admin#end-user-session";

    private static final String FORM_TYPE = "http://jabber.org/protocol/admin";

    /** The field's name in the XEP; some servers have one for a single user. */
    private static final String USERS = "accountjids";

    private static final String USER = "accountjid";

    private final Function<IQ, CompletableFuture<IQ>> requests;
    private final DomainBareJid server;

    /** @param requests sends a request; ends with its result */
    EndUserSession(Function<IQ, CompletableFuture<IQ>> requests, DomainBareJid server) {
        this.requests = requests;
        this.server = server;
    }

    /**
     * Ends with an exception of {@code requests} where the server refuses, or does not answer; with a {@link
     * RefusedException} where it answers by a note that it has not done so (XEP-0050, 4.3), or leaves the command open.
     */
    CompletableFuture<Void> of(EntityBareJid user) {
        return requests.apply(command(Action.execute, null))
                .thenCompose(shown -> requests.apply(filled(shown, user)))
                .thenAccept(EndUserSession::checkCompleted);
    }

    private AdHocCommandData filled(IQ answer, EntityBareJid user) {
        AdHocCommandData shown = withoutError(answer);
        DataForm form = shown.getForm();
        if (form == null) {
            throw refused("no form was shown, and the command is " + shown.getStatus());
        }
        AdHocCommandData command = command(Action.complete, shown.getSessionID());
        boolean one = form.hasField(USER);
        command.setForm(DataForm.builder(DataForm.Type.submit)
                .addField(FormField.buildHiddenFormType(FORM_TYPE))
                .addField(
                        one
                                ? FormField.jidSingleBuilder(USER)
                                        .setValue(user)
                                        .build()
                                : FormField.jidMultiBuilder(USERS)
                                        .addValues(List.of(user))
                                        .build())
                .build());
        return command;
    }

    private static void checkCompleted(IQ answer) {
        AdHocCommandData done = withoutError(answer);
        if (done.getStatus() != Status.completed) {
            throw refused("the form was sent, and the command is " + done.getStatus());
        }
    }

    /** A server may answer with a result, and say in a note of it that nothing was done. */
    private static AdHocCommandData withoutError(IQ answer) {
        if (!(answer instanceof AdHocCommandData command)) {
            throw refused("the answer is none to a command");
        }
        for (AdHocCommandNote note : command.getNotes()) {
            if (note.getType() == AdHocCommandNote.Type.error) {
                throw refused(note.getValue());
            }
        }
        return command;
    }

    private static CompletionException refused(String text) {
        return new CompletionException(new RefusedException("undefined-condition", false, text));
    }

    private AdHocCommandData command(Action action, @Nullable String session) {
        AdHocCommandData command = new AdHocCommandData();
        command.setType(IQ.Type.set);
        command.setTo(server);
        command.setNode(NODE);
        command.setAction(action);
        if (session != null) {
            command.setSessionID(session);
        }
        return command;
    }
}
