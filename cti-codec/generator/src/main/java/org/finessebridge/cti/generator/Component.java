package org.finessebridge.cti.generator;

import java.util.List;
import java.util.stream.Stream;

/** A component of a record, with what its annotations say of the wire. */
sealed interface Component {

    /** The component's name. */
    String name();

    JavaType type();

    /**
     * A field of the fixed part.
     *
     * @param guideName the guide's name
     * @param bodies lengths of bodies that have the field whatever the version
     * @param unset what a builder holds at first
     */
    record FixedPart(
            String name, JavaType type, String guideName, String wireType, int since, List<String> bodies, long unset)
            implements Component {}

    /** Fixed fields in a record of their own. */
    record Group(String name, JavaType type, String suffix, List<FixedPart> fields) implements Component {}

    /** A floating field. */
    record FloatingPart(
            String name,
            JavaType type,
            String guideName,
            String wireType,
            int tag,
            int alsoTag,
            int uccxTag,
            int max,
            int uccxMax,
            int since,
            int until,
            int uccxSince)
            implements Component {

        /** The tags under which the field may come. */
        List<Integer> tags() {
            return alsoTag == 0 ? List.of(tag) : List.of(tag, alsoTag);
        }

        /** The field as one that came with a later version. */
        FloatingPart since(int version) {
            return new FloatingPart(
                    name, type, guideName, wireType, tag, alsoTag, uccxTag, max, uccxMax, version, until, uccxSince);
        }
    }

    /**
     * A list.
     *
     * @param countTag 0 where the count belongs to the fixed part
     * @param counted whether the count is derived from the list
     * @param members the components of an entry; for an entry of a single field, that field
     * @param isGroup whether an entry is a record
     */
    record ListPart(
            String name,
            JavaType type,
            String count,
            int countTag,
            boolean counted,
            int since,
            List<Component> members,
            boolean isGroup)
            implements Component {

        /** All fields of an entry, those of lists within it among them. */
        Stream<FloatingPart> fields() {
            return members.stream().flatMap(member -> switch (member) {
                case FloatingPart field -> Stream.of(field);
                case ListPart nested -> nested.fields();
                default -> Stream.<FloatingPart>of();
            });
        }

        boolean isCountFixed() {
            return counted && countTag == 0;
        }

        boolean isCountFloating() {
            return counted && countTag != 0;
        }
    }

    /** The whole body of a message whose layout is not published. */
    record Body(String name, JavaType type) implements Component {}

    /** What was on the wire beyond the listed components. */
    record Rest(String name, JavaType type) implements Component {}
}
