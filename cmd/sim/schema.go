package main

import (
	"github.com/spf13/cobra"

	"leadsim/docs"
)

func newSchema(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a study, with which editors complete and check",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := a.out.Write(docs.StudySchema)
			return err
		},
	}
}
