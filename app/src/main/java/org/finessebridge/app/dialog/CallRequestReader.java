package org.finessebridge.app.dialog;

import static org.finessebridge.app.dialog.DialogRequestReader.invalid;
import static org.finessebridge.app.dialog.DialogRequestReader.required;

import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatuses;
import org.springframework.stereotype.Component;

/**
 * Turns the body of a POST to a user's dialogs into a request, or refuses it (guide, "Dialog: Make a
 * Call", "Dialog: Make a Silent Monitor Call", "Dialog: Make a Barge Call").
 */
@Component
class CallRequestReader {

    private final Directory directory;
    private final UserStatuses statuses;
    private final CurrentDialogs dialogs;
    private final Deployment deployment;

    CallRequestReader(Directory directory, UserStatuses statuses, CurrentDialogs dialogs, Deployment deployment) {
        this.directory = directory;
        this.statuses = statuses;
        this.dialogs = dialogs;
        this.deployment = deployment;
    }

    DialogRequest read(DialogBody body, RequestId requestId, DirectoryUser user) {
        DialogAction action = DialogRequestReader.action(body);
        String extension = statuses.of(user.loginId()).extension();
        String from = required("fromAddress", body.fromAddress());
        return switch (action) {
            case MAKE_CALL -> {
                String to = DialogRequestReader.address("toAddress", body.toAddress());
                requireOwn(from, extension);
                requireOther(to, extension);
                yield request(requestId, user, from, action, "", to, variables(body));
            }
            case SILENT_MONITOR -> {
                String to = DialogRequestReader.address("toAddress", body.toAddress());
                requireSupervisor(user);
                requireOwn(from, extension);
                requireOther(to, extension);
                requireFree(user);
                requireInTeam(user, to);
                yield request(requestId, user, from, action, "", to, List.of());
            }
            case BARGE_CALL -> {
                String to = DialogRequestReader.address("toAddress", body.toAddress());
                requireSupervisor(user);
                requireOwn(from, extension);
                yield request(requestId, user, from, action, monitor(body, user, to), to, List.of());
            }
            default -> throw invalid("requestedAction");
        };
    }

    private static DialogRequest request(
            RequestId requestId,
            DirectoryUser user,
            String from,
            DialogAction action,
            String dialogId,
            String to,
            List<CallVariable> variables) {
        return new DialogRequest(requestId, user.loginId(), from, action, dialogId, to, "", null, variables);
    }

    private List<CallVariable> variables(DialogBody body) {
        DialogBody.Properties properties = body.mediaProperties();
        if (properties == null) {
            return List.of();
        }
        if (deployment.type() == Deployment.Type.UCCX) {
            throw invalid("mediaProperties");
        }
        return CallVariableNames.read(properties.variables());
    }

    private static void requireOwn(String from, String extension) {
        if (!from.equals(extension)) {
            throw invalid("fromAddress");
        }
    }

    private static void requireOther(String to, String extension) {
        if (to.equals(extension)) {
            throw DialogRequestReader.invalidDestination(to);
        }
    }

    private static void requireSupervisor(DirectoryUser user) {
        if (!user.roles().contains(Role.SUPERVISOR)) {
            throw new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, user.loginId(), "UNAUTHORIZED");
        }
    }

    private void requireFree(DirectoryUser user) {
        UserState state = statuses.of(user.loginId()).state();
        if (!dialogs.of(user.loginId()).isEmpty() || state != UserState.NOT_READY) {
            throw new FinesseApiException(
                    ErrorType.INVALID_STATE, user.loginId(), "The supervisor has to be NOT_READY and without a call");
        }
    }

    private void requireInTeam(DirectoryUser supervisor, String extension) {
        DirectoryUser agent = directory.snapshot().users().stream()
                .filter(user -> statuses.of(user.loginId()).extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> DialogRequestReader.invalidDestination(extension));
        if (!supervisor.supervises(agent.teamId())) {
            throw new FinesseApiException(
                    ErrorType.INVALID_SUPERVISOR, agent.loginId(), "The user is not in a team of the supervisor");
        }
    }

    /** The id of the monitor call that becomes a barge-in. */
    private String monitor(DialogBody body, DirectoryUser user, String to) {
        String id = Dialog.id(required("associatedDialogUri", body.associatedDialogUri()));
        Dialog monitor = dialogs.find(id, user.loginId());
        if (monitor == null) {
            throw DialogAccess.notFound(id);
        }
        Dialog monitored = dialogs.find(Dialog.id(monitor.associatedDialogUri()));
        boolean held = monitored != null && monitored.stateOf(to) == ParticipantState.HELD;
        if (monitor.participant(to) == null || held) {
            throw DialogRequestReader.invalidDestination(to);
        }
        return id;
    }
}
