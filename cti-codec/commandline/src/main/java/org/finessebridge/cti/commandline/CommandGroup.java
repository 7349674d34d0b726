package org.finessebridge.cti.commandline;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that is nothing without one of its own commands. */
abstract class CommandGroup implements Runnable {

    private final String commands;

    @Spec
    CommandSpec spec = CommandSpec.create();

    /**
     * A group.
     *
     * @param commands those that there are, for the complaint
     */
    CommandGroup(String commands) {
        this.commands = commands;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: " + commands);
    }
}
