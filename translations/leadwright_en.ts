<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>lw::DoneStep</name>
    <message numerus="yes">
        <source>%n row(s) of %1 imported</source>
        <translation>
            <numerusform>%n row of %1 imported</numerusform>
            <numerusform>%n rows of %1 imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ImportPage</name>
    <message numerus="yes">
        <source>Import: %1 (%Ln row(s))</source>
        <translation>
            <numerusform>Import: %1 (%Ln row)</numerusform>
            <numerusform>Import: %1 (%Ln rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln row(s). Nothing is written.</source>
        <translation>
            <numerusform>Checking %Ln row. Nothing is written.</numerusform>
            <numerusform>Checking %Ln rows. Nothing is written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1 (%Ln row(s))</source>
        <translation>
            <numerusform>Import %1 (%Ln row)</numerusform>
            <numerusform>Import %1 (%Ln rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ImportWords</name>
    <message numerus="yes">
        <source>This file was imported on %1 (%Ln row(s)). Import it again?</source>
        <translation>
            <numerusform>This file was imported on %1 (%Ln row). Import it again?</numerusform>
            <numerusform>This file was imported on %1 (%Ln rows). Import it again?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::InboxPage</name>
    <message numerus="yes">
        <source>%n lead(s) routed today.</source>
        <translation>
            <numerusform>%n lead routed today.</numerusform>
            <numerusform>%n leads routed today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::KeptDialog</name>
    <message numerus="yes">
        <source>%n change(s) were made to the leads of %1 since it was imported, and stay. The rest was taken back.</source>
        <translation>
            <numerusform>%n change was made to the leads of %1 since it was imported, and stay. The rest was taken back.</numerusform>
            <numerusform>%n changes were made to the leads of %1 since it was imported, and stay. The rest was taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LeadVerbs</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other owner(s)</source>
        <translation>
            <numerusform>and %n other owner</numerusform>
            <numerusform>and %n other owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do it for %n lead(s)</source>
        <translation>
            <numerusform>Do it for %n lead</numerusform>
            <numerusform>Do it for %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stayed. %1</source>
        <translation>
            <numerusform>%n lead stayed. %1</numerusform>
            <numerusform>%n leads stayed. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::NewLeadDialog</name>
    <message numerus="yes">
        <source>Filled from the pasted text; %n field(s) with a question mark are guessed by place. The text is kept with the lead.</source>
        <translation>
            <numerusform>Filled from the pasted text; %n field with a question mark is guessed by place. The text is kept with the lead.</numerusform>
            <numerusform>Filled from the pasted text; %n fields with a question mark are guessed by place. The text is kept with the lead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike(s)</source>
        <translation>
            <numerusform>%n look-alike</numerusform>
            <numerusform>%n look-alikes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PagePreview</name>
    <message numerus="yes">
        <source>%n page(s); the same figures stand in Funnel and Sources.</source>
        <translation>
            <numerusform>%n page; the same figures stand in Funnel and Sources.</numerusform>
            <numerusform>%n pages; the same figures stand in Funnel and Sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::SaveRejects</name>
    <message numerus="yes">
        <source>%Ln rejected row(s) saved as %1</source>
        <translation>
            <numerusform>%Ln rejected row saved as %1</numerusform>
            <numerusform>%Ln rejected rows saved as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Session</name>
    <message numerus="yes">
        <source>%n value(s) were changed since and stay.</source>
        <translation>
            <numerusform>%n value was changed since and stays.</numerusform>
            <numerusform>%n values were changed since and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::WeeklyPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
