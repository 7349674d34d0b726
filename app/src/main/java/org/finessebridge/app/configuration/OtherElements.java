package org.finessebridge.app.configuration;

import java.util.Map;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a list's body that are not the list's. Elsewhere what is unknown is ignored; a list that takes the
 * place of another would be read as an empty one, and everything would be lost by a name in the wrong case.
 */
public final class OtherElements {

    private OtherElements() {}

    /**
     * Refuses them.
     *
     * @param others by name; null for none
     * @throws FinesseApiException 400 if there are any
     */
    public static void refuse(@Nullable Map<String, Object> others) {
        if (others != null && !others.isEmpty()) {
            String name = others.keySet().iterator().next();
            throw new FinesseApiException(ErrorType.BAD_REQUEST, name, "The list has other elements than its own");
        }
    }
}
