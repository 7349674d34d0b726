package org.finessebridge.app.mediapropertieslayout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.configuration.ConfigurationDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * Which variables of a call a desktop shows (guide, "MediaPropertiesLayout").
 *
 * @param header what stands above each call
 * @param columns the left one and the right one
 */
@JsonRootName("MediaPropertiesLayout")
public record MediaPropertiesLayout(
        @JsonIgnore long id,
        String name,
        String description,
        LayoutType type,
        Header header,

        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("column")
        List<Column> columns)
        implements ConfigurationDocument<MediaPropertiesLayout> {

    /** What comes before the id in a URI. */
    public static final String PREFIX = "/finesse/api/MediaPropertiesLayout/";

    /** The vendor's library expects two in every answer. */
    static final int COLUMNS = 2;

    /** What stands above each call; null for nothing. */
    public record Header(@Nullable Entry entry) {}

    /** A column, from top to bottom. */
    public record Column(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("entry")
            List<Entry> entries) {

        /** A column without entries may be kept without the list. */
        public Column {
            entries = entries == null ? List.of() : List.copyOf(entries);
        }
    }

    /**
     * A variable and what it is called.
     *
     * @param mediaProperty {@code callVariable1}, {@code user.cisco.acctnum}, {@code BACampaign}
     * @param showInPopOver whether the notice of a new call shows it
     * @param uiEditable whether agents may change it
     */
    public record Entry(String displayName, String mediaProperty, boolean showInPopOver, boolean uiEditable) {}

    @Override
    @JsonProperty
    public String uri() {
        return PREFIX + id;
    }

    @Override
    public MediaPropertiesLayout withId(long given) {
        return new MediaPropertiesLayout(given, name, description, type, header, columns);
    }

    /** How many entries the notice of a new call would show. */
    long popOvers() {
        Stream<Entry> inColumns = columns.stream().flatMap(column -> column.entries().stream());
        return Stream.concat(Stream.ofNullable(header.entry()), inColumns)
                .filter(Entry::showInPopOver)
                .count();
    }
}
