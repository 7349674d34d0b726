package org.finessebridge.app.bridge.publication;

import java.util.List;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.user.User;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * Publishes what happens to dialogs, each event at the node of one user's dialogs (guide, "Dialog
 * Notifications"). The snapshot that GET reads is replaced first. Only the bridge's thread calls.
 */
@Component
public class DialogPublisher {

    /** What stands in {@code <dialogs>}. */
    private record Collection(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "Dialog")
            List<Dialog> dialogs) {}

    private final NodePublisher nodes;
    private final PublishedDialogs published;

    public DialogPublisher(NodePublisher nodes, PublishedDialogs published) {
        this.nodes = nodes;
        this.published = published;
    }

    /** What GET answers from now on. */
    public void show(String loginId, Dialog dialog) {
        published.put(loginId, dialog);
    }

    /** The dialog has left what GET answers. */
    public void hide(String loginId, String dialogId) {
        published.remove(loginId, dialogId);
    }

    /** The dialog has entered the user's collection. */
    public void entered(String loginId, Dialog dialog, RequestId requestId) {
        ofCollection("POST", loginId, dialog, requestId);
    }

    /** The dialog has changed. */
    public void changed(String loginId, Dialog dialog, RequestId requestId) {
        nodes.publish(
                User.dialogsUri(loginId), requestId, () -> Update.changed("dialog", dialog, requestId, dialog.uri()));
    }

    /** The dialog has left the user's collection. */
    public void left(String loginId, Dialog dialog, RequestId requestId) {
        ofCollection("DELETE", loginId, dialog, requestId);
    }

    private void ofCollection(String event, String loginId, Dialog dialog, RequestId requestId) {
        String node = User.dialogsUri(loginId);
        nodes.publish(
                node, requestId, () -> Update.of(event, "dialogs", new Collection(List.of(dialog)), requestId, node));
    }

    /**
     * A request that failed, at the node of who made it.
     *
     * @param dialogId the dialog that it is about; empty if there is none yet
     */
    public void failed(String loginId, String dialogId, ApiErrorsData error, RequestId requestId) {
        String node = User.dialogsUri(loginId);
        String source = dialogId.isEmpty() ? node : Dialog.uri(dialogId);
        nodes.publish(node, requestId, () -> Update.callFailed(error, requestId, source));
    }
}
