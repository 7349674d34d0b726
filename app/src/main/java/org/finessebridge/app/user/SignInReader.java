package org.finessebridge.app.user;

import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.systeminfo.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where a user wants to sign in, or refuses it (guide, "User—Sign In as a Mobile Agent"). */
@Component
final class SignInReader {

    /** Digits with an optional plus and the marks that some dial plans use. */
    private static final Pattern EXTENSION = Pattern.compile("[+*#0-9A-Za-z._-]{1,63}");

    /** The number goes to the CTI server behind the extension and a semicolon, in 63 bytes. */
    private static final int LONGEST_INSTRUMENT = 63;

    private static final Pattern DIAL_NUMBER = Pattern.compile("[+*#0-9A-Za-z._-]{1,40}");

    /** The names of phones: {@code SEP0019305D8EC1}. */
    private static final Pattern DEVICE_ID = Pattern.compile("[0-9A-Za-z._-]{1,63}");

    private final Deployment deployment;

    SignInReader(Deployment deployment) {
        this.deployment = deployment;
    }

    SignIn read(UserBody body) {
        String extension = required("extension", "Extension Parameter missing", body.extension());
        if (!EXTENSION.matcher(extension).matches()) {
            throw invalid("extension", "Invalid extension specified");
        }
        UserBody.Mobile mobile = body.mobileAgent();
        return new SignIn(
                extension, mobile == null ? null : mobileAgent(mobile, extension), deviceId(body.activeDeviceId()));
    }

    private MobileAgent mobileAgent(UserBody.Mobile mobile, String extension) {
        if (deployment.type() == Deployment.Type.UCCX) {
            throw new FinesseApiException(
                    ErrorType.NOT_IMPLEMENTED, "mobileAgent", "There are no mobile agents in this deployment");
        }
        String mode = required("mode", "Mode Parameter missing", mobile.mode());
        String number = required("dialNumber", "DialNumber Parameter missing", mobile.dialNumber());
        if (!DIAL_NUMBER.matcher(number).matches() || extension.length() + 1 + number.length() > LONGEST_INSTRUMENT) {
            throw invalid("dialNumber", "Invalid dialNumber specified");
        }
        return new MobileAgent(
                MobileAgent.Mode.named(mode).orElseThrow(() -> invalid("mode", "Invalid mode specified")), number);
    }

    private static @Nullable String deviceId(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String id = text.strip();
        if (!DEVICE_ID.matcher(id).matches()) {
            throw invalid("activeDeviceId", "Invalid activeDeviceId specified");
        }
        return id;
    }

    /** A member that has to be there. */
    static String required(String name, String message, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new FinesseApiException(ErrorType.PARAMETER_MISSING, name, message);
        }
        return text.strip();
    }

    private static FinesseApiException invalid(String name, String message) {
        return new FinesseApiException(ErrorType.INVALID_INPUT, name, message);
    }
}
