package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/** A field of the fixed part. Numbers are written without boxing: most fields are numbers. */
final class FixedField {

    private final String name;
    private final int component;
    private final WireType type;
    private final int since;
    private final ValueCodec codec;
    private final boolean number;
    private final MethodHandle accessor;

    FixedField(
            String name,
            int component,
            WireType type,
            int since,
            ValueCodec codec,
            MethodHandle accessor) {
        this.name = name;
        this.component = component;
        this.type = type;
        this.since = since;
        this.codec = codec;
        this.number = codec instanceof ValueCodec.NumberValue;
        this.accessor =
                accessor.asType(
                        MethodType.methodType(number ? long.class : Object.class, Object.class));
    }

    String name() {
        return name;
    }

    int component() {
        return component;
    }

    WireType type() {
        return type;
    }

    int since() {
        return since;
    }

    ValueCodec codec() {
        return codec;
    }

    Object read(ByteBuf in) {
        return codec.read(in, type.size());
    }

    void write(Object message, ByteBuf out) throws Throwable {
        if (number) {
            ValueCodec.writeNumber(type, (long) accessor.invokeExact(message), out);
        } else {
            codec.write((Object) accessor.invokeExact(message), out);
        }
    }
}
