package org.finessebridge.app.mediapropertieslayout;

import java.util.Collection;
import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.DocumentRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The layouts, among them the default one, which every user has and nobody deletes. Safe for use by any thread. */
@Component
public class MediaPropertiesLayouts {

    /** With the default one (administration guide, "Manage Call Variables Layouts"). */
    private static final int MOST = 200;

    private static final int MOST_POP_OVERS = 5;

    private final ConfigurationObjects<MediaPropertiesLayout> objects;

    MediaPropertiesLayouts(JdbcClient database, ConfigurationStore store) {
        this.objects = new ConfigurationObjects<>(
                "MediaPropertiesLayout",
                new DocumentRows<>(
                        database, DocumentKind.MEDIA_PROPERTIES_LAYOUT, MediaPropertiesLayout.class, id -> {}),
                store,
                MediaPropertiesLayouts::check);
    }

    /** All, which everybody has. */
    public List<MediaPropertiesLayout> all() {
        return List.copyOf(objects.all());
    }

    /**
     * The default one.
     *
     * @throws FinesseApiException 404 if somebody has deleted its row
     */
    public MediaPropertiesLayout byDefault() {
        return objects.all().stream()
                .filter(layout -> layout.type() == LayoutType.DEFAULT)
                .findFirst()
                .orElseThrow(
                        () -> new FinesseApiException(ErrorType.NOT_FOUND, "default", "There is no default layout"));
    }

    ConfigurationObjects<MediaPropertiesLayout> objects() {
        return objects;
    }

    /**
     * Deletes one.
     *
     * @throws FinesseApiException 404; 403 for the default one; 500
     */
    void delete(String administrator, long id) {
        objects.delete(administrator, id, layout -> {
            if (layout.type() == LayoutType.DEFAULT) {
                throw new FinesseApiException(
                        ErrorType.FORBIDDEN, layout.uri(), "The default layout may not be deleted");
            }
        });
    }

    private static void check(MediaPropertiesLayout wanted, Collection<MediaPropertiesLayout> others) {
        if (others.size() >= MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED, "", "There are " + MOST + " media properties layouts already");
        }
        if (wanted.popOvers() > MOST_POP_OVERS) {
            throw new FinesseApiException(
                    ErrorType.INVALID_INPUT,
                    "showInPopOver",
                    "A layout has " + MOST_POP_OVERS + " variables in the pop-over at most");
        }
        for (MediaPropertiesLayout other : others) {
            if (other.name().equals(wanted.name())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR, other.uri(), "Another layout has that name");
            }
        }
    }
}
