package org.finessebridge.app.dialog;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the body of a PUT to a dialog into a request, or refuses it (guide, "Dialog: Take Action on
 * Participant" and "Dialog API Errors"). Whether the call allows the action is left to the CTI
 * server, as by the original.
 */
@Component
class DialogRequestReader {

    private static final int LONGEST_ADDRESS = 39; // DialedNumber has 40 bytes, one of them NUL
    private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,31}"); // DTMFString has 32
    private static final Pattern DIGITS_OF_UCCE = Pattern.compile("[0-9*#A-Da-d]{1,31}");
    private static final int LONGEST_WRAP_UP_REASON = 39;
    private static final DateTimeFormatter CALLBACK_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DIALERS_TIME = DateTimeFormatter.ofPattern("MMdduuuu HH:mm", Locale.ROOT);

    /** Their tables of errors have a name of their own for what is not there (guide, "Dialog API Errors"). */
    private static final Set<String> OUTBOUND = Set.of("ACCEPT", "REJECT", "CLOSE", "RECLASSIFY");

    private static final Set<String> CLASSES = Set.of("VOICE", "FAX", "ANS_MACHINE", "INVALID", "DO_NOT_CALL", "BUSY");

    private final UserStatuses statuses;
    private final CurrentDialogs dialogs;
    private final Deployment deployment;
    private final DialogSettings settings;

    DialogRequestReader(UserStatuses statuses, CurrentDialogs dialogs, Deployment deployment, DialogSettings settings) {
        this.statuses = statuses;
        this.dialogs = dialogs;
        this.deployment = deployment;
        this.settings = settings;
    }

    DialogRequest read(DialogBody body, RequestId requestId, DirectoryUser user, String dialogId) {
        Dialog dialog = dialogs.find(dialogId, user.loginId());
        if (dialog == null) {
            throw OUTBOUND.contains(Objects.requireNonNullElse(body.requestedAction(), ""))
                    ? DialogAccess.outboundNotFound(dialogId)
                    : DialogAccess.notFound(dialogId);
        }
        DialogAction action = action(body);
        requireHad(action, dialog);
        String extension = statuses.of(user.loginId()).extension();
        String target = target(body, action, extension);
        if (action != DialogAction.PARTICIPANT_DROP && !target.equals(extension)) {
            throw invalid("targetMediaAddress");
        }
        DialogBody.Properties properties = body.mediaProperties();
        return switch (action) {
            case ANSWER, HOLD, RETRIEVE, DROP, TRANSFER, CONFERENCE, START_RECORDING, ACCEPT, REJECT, CLOSE ->
                request(requestId, user, extension, action, dialogId, "", "");
            case CANCEL_SCHEDULED_CALLBACK ->
                request(requestId, user, extension, action, dialogId, "", "Callback Cancel");
            case CONSULT_CALL, TRANSFER_SST -> {
                String to = address("toAddress", body.toAddress());
                if (to.equals(extension)) {
                    throw invalidDestination(to);
                }
                yield request(requestId, user, extension, action, dialogId, to, "");
            }
            case SEND_DTMF -> {
                requireNotHeld(dialog, extension);
                yield request(requestId, user, extension, action, dialogId, "", digits(body));
            }
            case PARTICIPANT_DROP -> {
                requireDroppable(dialog, target, user, extension);
                yield request(requestId, user, extension, action, dialogId, target, "");
            }
            case RECLASSIFY -> request(requestId, user, extension, action, dialogId, "", classification(body));
            case UPDATE_SCHEDULED_CALLBACK -> request(requestId, user, extension, action, dialogId, "", callback(body));
            case UPDATE_CALL_DATA -> {
                if (properties == null) {
                    throw missing("mediaProperties");
                }
                List<CallVariable> variables = CallVariableNames.read(properties.variables());
                String reason = wrapUpReason(properties.wrapUpReason());
                if (variables.isEmpty() && reason == null) {
                    throw missing("callvariables");
                }
                yield new DialogRequest(
                        requestId, user.loginId(), extension, action, dialogId, "", "", reason, variables);
            }
            default -> throw invalid("requestedAction");
        };
    }

    private static DialogRequest request(
            RequestId requestId,
            DirectoryUser user,
            String extension,
            DialogAction action,
            String dialogId,
            String to,
            String parameter) {
        return new DialogRequest(
                requestId, user.loginId(), extension, action, dialogId, to, parameter, null, List.of());
    }

    private void requireHad(DialogAction action, Dialog dialog) {
        if (!action.existsFor(deployment.type(), dialog.mediaProperties().guidesCallType())) {
            throw new FinesseApiException(ErrorType.NOT_IMPLEMENTED, action.name(), "Not Implemented");
        }
    }

    /** A real client leaves it out where it sets variables. */
    private static String target(DialogBody body, DialogAction action, String extension) {
        String given = body.targetMediaAddress();
        if (action == DialogAction.UPDATE_CALL_DATA && (given == null || given.isBlank())) {
            return extension;
        }
        return required("targetMediaAddress", given);
    }

    private static void requireNotHeld(Dialog dialog, String extension) {
        if (dialog.stateOf(extension) == ParticipantState.HELD) {
            throw new FinesseApiException(
                    ErrorType.STATE_NOT_SUPPORTED, dialog.id(), "The participant is HELD and can't send DTMF");
        }
    }

    private void requireDroppable(Dialog dialog, String target, DirectoryUser user, String extension) {
        Participant participant = dialog.participant(target);
        if (participant == null
                || target.equals(extension)
                || !participant.state().isLive()) {
            throw invalidDestination(target);
        }
        boolean agent = participant.mediaAddressType().equals(Participant.AGENT_DEVICE);
        boolean supervisor = user.roles().contains(Role.SUPERVISOR);
        boolean entitled = switch (settings.enableDropParticipantFor()) {
            case SUPERVISOR_ONLY -> supervisor;
            case CONFERENCE_CONTROLLER_AND_SUPERVISOR -> supervisor || mayDrop(dialog, extension);
            case ALL -> true;
        };
        if (!entitled) {
            throw new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, user.loginId(), "UNAUTHORIZED");
        }
        if (!agent && settings.enableDropParticipantFor() == DialogSettings.DropParticipantFor.SUPERVISOR_ONLY) {
            throw invalidDestination(target);
        }
    }

    private static boolean mayDrop(Dialog dialog, String extension) {
        Participant own = dialog.participant(extension);
        return own != null && own.actions().contains(DialogAction.PARTICIPANT_DROP);
    }

    private String digits(DialogBody body) {
        String digits = parameter(body, "dtmfString");
        Pattern allowed = deployment.type() == Deployment.Type.UCCE ? DIGITS_OF_UCCE : DIGITS;
        if (!allowed.matcher(digits).matches()) {
            throw invalid("dtmfString");
        }
        return digits;
    }

    private static String classification(DialogBody body) {
        String name = parameter(body, "outboundClassification");
        if (!CLASSES.contains(name)) {
            throw invalid("outboundClassification");
        }
        return name.equals("DO_NOT_CALL") || name.equals("BUSY") ? name : "REX_" + name;
    }

    /** {@code Callback mmddyyyy hh:mm}, as a dialer reads it; or the number to call. */
    private static String callback(DialogBody body) {
        if (find(body, "callbackTime") == null) {
            return "CallbackNumber " + address("callbackNumber", find(body, "callbackNumber"));
        }
        try {
            return "Callback "
                    + DIALERS_TIME.format(LocalDateTime.parse(parameter(body, "callbackTime"), CALLBACK_TIME));
        } catch (DateTimeException e) {
            throw invalid("callbackTime");
        }
    }

    private static @Nullable String wrapUpReason(@Nullable String reason) {
        if (reason != null && !CtiText.fits(reason, LONGEST_WRAP_UP_REASON)) {
            throw invalid("wrapUpReason");
        }
        return reason;
    }

    private static @Nullable String find(DialogBody body, String name) {
        return body.parameters().stream()
                .filter(parameter -> name.equals(parameter.name()))
                .map(DialogBody.Parameter::value)
                .findFirst()
                .orElse(null);
    }

    private static String parameter(DialogBody body, String name) {
        return required(name, find(body, name));
    }

    static DialogAction action(DialogBody body) {
        String name = required("requestedAction", body.requestedAction());
        return Arrays.stream(DialogAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("requestedAction"));
    }

    static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw missing(name);
        }
        return text.strip();
    }

    /** A number, or whatever else somebody dials: it is not normalised. */
    static String address(String name, @Nullable String text) {
        String address = required(name, text);
        if (address.length() > LONGEST_ADDRESS || !address.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw invalid(name);
        }
        return address;
    }

    static FinesseApiException missing(String name) {
        return new FinesseApiException(ErrorType.PARAMETER_MISSING, name, name + " Parameter missing");
    }

    static FinesseApiException invalid(String name) {
        return new FinesseApiException(ErrorType.INVALID_INPUT, name, "Invalid " + name + " specified for dialog");
    }

    static FinesseApiException invalidDestination(String to) {
        return new FinesseApiException(ErrorType.INVALID_DESTINATION, to, "Invalid destination specified");
    }
}
