package org.finessebridge.pubsub.xmpp.smack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.commands.AdHocCommand.Action;
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

    /** Ends with an exception of {@code requests} where the server refuses, or does not answer. */
    CompletableFuture<Void> of(EntityBareJid user) {
        return requests.apply(command(Action.execute, null))
                .thenCompose(form -> requests.apply(filled((AdHocCommandData) form, user)))
                .thenAccept(done -> {});
    }

    private AdHocCommandData filled(AdHocCommandData shown, EntityBareJid user) {
        AdHocCommandData command = command(Action.complete, shown.getSessionID());
        DataForm form = shown.getForm();
        boolean one = form != null && form.hasField(USER);
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
