package org.finessebridge.app.teamresource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.reasoncode.ReasonCategory;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.jspecify.annotations.Nullable;

/** The query {@code category} of lists of reason codes: NOT_READY, LOGOUT and, at a team's, ALL. */
final class CategoryQuery {

    private static final String ALL = "ALL";

    private CategoryQuery() {}

    /**
     * The category that is asked for.
     *
     * @throws org.finessebridge.app.apierror.FinesseApiException 400 where there is none
     */
    static ReasonCategory one(@Nullable String text) {
        return new BodyValue("category", text).oneOf(ReasonCategory.class);
    }

    /**
     * The list that is asked for.
     *
     * @param codes those of a category
     * @throws org.finessebridge.app.apierror.FinesseApiException 400 where there is no category
     */
    static ReasonCodeList list(@Nullable String text, Function<ReasonCategory, List<ReasonCode>> codes) {
        if (!ALL.equals(text)) {
            ReasonCategory category = one(text);
            return new ReasonCodeList(category.name(), codes.apply(category));
        }
        List<ReasonCode> all = new ArrayList<>();
        for (ReasonCategory category : ReasonCategory.values()) {
            all.addAll(codes.apply(category));
        }
        return new ReasonCodeList(ALL, all);
    }
}
